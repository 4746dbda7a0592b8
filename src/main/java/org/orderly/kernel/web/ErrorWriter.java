package org.orderly.kernel.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Writes an error where no controller is at work, as in filters. */
@Component
public class ErrorWriter {

  private final ObjectMapper json;

  ErrorWriter(ObjectMapper json) {
    this.json = json;
  }

  /** Answers with the error, dropping what was written so far. */
  public void write(HttpServletResponse response, ApiError error) throws IOException {
    response.resetBuffer();
    response.setStatus(error.status());
    response.setContentType(ApiError.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    if (error.status() == 503) {
      response.setHeader("Retry-After", "5");
    }
    byte[] body = json.writeValueAsBytes(error);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
