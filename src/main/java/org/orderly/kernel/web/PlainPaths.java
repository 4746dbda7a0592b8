package org.orderly.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.orderly.kernel.KernelRule;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses paths with parameters or empty parts: no door of ours has them, and readers differ. */
class PlainPaths extends OncePerRequestFilter {

  private final ErrorWriter writer;

  PlainPaths(ErrorWriter writer) {
    this.writer = writer;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.contains(";") && !path.contains("//");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    writer.write(
        response,
        ApiError.refused(
            KernelRule.INPUT_REFUSED,
            "A path has no semicolon and no empty part here.",
            "/",
            Map.of()));
  }
}
