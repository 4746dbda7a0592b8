package org.orderly.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.orderly.kernel.KernelRule;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses paths with parameters, which no door of ours has and which confuse who reads them. */
class PlainPaths extends OncePerRequestFilter {

  private final ErrorWriter writer;

  PlainPaths(ErrorWriter writer) {
    this.writer = writer;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().indexOf(';') < 0;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    writer.write(
        response,
        ApiError.refused(
            KernelRule.INPUT_REFUSED, "A path has no semicolon here.", "/", Map.of()));
  }
}
