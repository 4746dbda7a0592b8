package org.orderly.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session eight hours after sign-in, or when its person is no longer active. */
class SessionWatch extends OncePerRequestFilter {

  static final Duration LONGEST = Duration.ofHours(8);
  static final String SIGNED_IN_AT = "signedInAt";

  private final IdentityManagement identity;
  private final Clock clock;

  SessionWatch(IdentityManagement identity, Clock clock) {
    this.identity = identity;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = TokenFilter.byToken(request) ? null : request.getSession(false);
    if (session != null
        && SecurityContextHolder.getContext().getAuthentication()
            instanceof SignedInAuthentication signedIn
        && over(session, signedIn)) {
      session.invalidate();
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private boolean over(HttpSession session, Authentication signedIn) {
    boolean active = identity.person(signedIn.getName()).map(PersonView::active).orElse(false);
    return !active
        || !(session.getAttribute(SIGNED_IN_AT) instanceof Long at)
        || clock.instant().isAfter(Instant.ofEpochMilli(at).plus(LONGEST));
  }
}
