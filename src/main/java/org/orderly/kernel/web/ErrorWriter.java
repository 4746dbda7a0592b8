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
    write(response, error, ApiError.MEDIA_TYPE, json.writeValueAsBytes(error));
  }

  void write(HttpServletResponse response, ApiError error, String mediaType, byte[] body)
      throws IOException {
    response.resetBuffer();
    response.setStatus(error.status());
    response.setContentType(mediaType);
    response.setHeader("Cache-Control", "no-store");
    if (error.status() == 503) {
      response.setHeader("Retry-After", "5");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
