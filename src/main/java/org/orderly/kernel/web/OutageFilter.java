package org.orderly.kernel.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers when the database went away under a filter, such as the one that keeps sessions. The
 * error page would pass the same filters, fail again, and leave the caller without any answer. An
 * answer that was given whole before stands.
 */
class OutageFilter extends OncePerRequestFilter {

  private static final String ANSWERED = OutageFilter.class.getName() + ".answered";
  private static final ClassPathResource PAGE = new ClassPathResource("unavailable.html");

  private final Errors errors;
  private final ErrorWriter writer;

  OutageFilter(Errors errors, ErrorWriter writer) {
    this.errors = errors;
    this.writer = writer;
  }

  /** The filter that stands inside the others and knows that the answer is whole. */
  static Filter innermost() {
    return (request, response, chain) -> {
      chain.doFilter(request, response);
      request.setAttribute(ANSWERED, true);
    };
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException failure) {
      boolean answered = request.getAttribute(ANSWERED) != null;
      if (!Errors.outage(failure) || response.isCommitted() && !answered) {
        throw failure;
      }
      if (!response.isCommitted()) {
        answer(request, response, failure);
      }
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    String path = request.getRequestURI();
    ApiError error = errors.describe(failure, path);
    if (Pages.wants(path)) {
      writer.write(response, error, "text/html;charset=UTF-8", PAGE.getContentAsByteArray());
    } else {
      writer.write(response, error);
    }
  }
}
