package org.orderly.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.orderly.identity.StepUp;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RefusedAttempts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names the actor of the request for all that happens behind, whatever serves it. */
class ActingFilter extends OncePerRequestFilter {

  private final RefusedAttempts refused;

  ActingFilter(RefusedAttempts refused) {
    this.refused = refused;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication instanceof SignedInAuthentication signedIn) {
      Acting.<IOException, ServletException>during(
          signedIn.getPrincipal().actor(),
          () ->
              StepUp.<IOException, ServletException>during(
                  StepUpSession.at(request),
                  TokenFilter.byToken(request),
                  () -> answer(request, response, chain)));
    } else {
      Acting.<IOException, ServletException>during(
          Anonymous.ACTOR, () -> answer(request, response, chain));
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    refused.<IOException, ServletException>during(() -> chain.doFilter(request, response));
  }
}
