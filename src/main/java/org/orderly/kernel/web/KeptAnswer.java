package org.orderly.kernel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What a request was answered, as it is given again to the same request. */
record KeptAnswer(
    int status,
    @Nullable String contentType,
    @Nullable String location,
    @Nullable String entityTag,
    byte[] body) {

  static KeptAnswer of(ContentCachingResponseWrapper response) {
    return new KeptAnswer(
        response.getStatus(),
        response.getContentType(),
        response.getHeader("Location"),
        response.getHeader("ETag"),
        response.getContentAsByteArray());
  }

  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    if (contentType != null) {
      response.setContentType(contentType);
    }
    if (location != null) {
      response.setHeader("Location", location);
    }
    if (entityTag != null) {
      response.setHeader("ETag", entityTag);
    }
    response.setHeader("Idempotent-Replayed", "true");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
