package org.orderly.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signing out in Tasklist, Cockpit or Admin signs out everywhere: there is one session. */
class WebappSignOut extends OncePerRequestFilter {

  private final RequestMatcher signOut =
      PathPatternRequestMatcher.withDefaults()
          .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !signOut.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    boolean signedIn =
        SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication;
    if (session == null || !signedIn || !sameSite(request)) {
      chain.doFilter(request, response);
      return;
    }
    session.invalidate();
    SecurityContextHolder.clearContext();
    response.setStatus(HttpServletResponse.SC_OK);
  }

  private static boolean sameSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null || site.equals("same-origin");
  }
}
