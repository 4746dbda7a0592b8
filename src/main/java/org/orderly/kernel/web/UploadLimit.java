package org.orderly.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses uploads that say that they are too large, before anybody looks into them for the token
 * against forgery and finds none.
 */
class UploadLimit extends OncePerRequestFilter {

  private final DataSize most;
  private final Errors errors;
  private final ErrorWriter writer;

  UploadLimit(DataSize most, Errors errors, ErrorWriter writer) {
    this.most = most;
    this.errors = errors;
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!BodyLimit.upload(request) || request.getContentLengthLong() <= most.toBytes()) {
      chain.doFilter(request, response);
    } else if (Pages.wants(request.getRequestURI())) {
      response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
    } else {
      writer.write(
          response, errors.describe(BodyLimit.tooLarge(most.toBytes()), request.getRequestURI()));
    }
  }
}
