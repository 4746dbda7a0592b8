package org.orderly.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.web.ApiError;
import org.orderly.kernel.web.ErrorWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for doors that exist in the webapps and must never open, whoever asks. */
class ShutDoors extends OncePerRequestFilter {

  private final RequestMatcher shut = Doors.paths(Doors.SHUT);
  private final ErrorWriter errors;

  ShutDoors(ErrorWriter errors) {
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !shut.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    errors.write(
        response,
        ApiError.refused(
            KernelRule.NOT_FOUND,
            "People are kept by this server, not by the engine.",
            request.getRequestURI(),
            Map.of()));
  }
}
