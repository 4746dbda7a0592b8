package org.orderly.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers for every controller that failed: a program gets RFC 9457, a person a page. */
@ControllerAdvice
class ErrorAdvice {

  private static final String RETRY_SECONDS = "5";

  private final Errors errors;

  ErrorAdvice(Errors errors) {
    this.errors = errors;
  }

  @ExceptionHandler
  Object answer(Exception failure, HttpServletRequest request) {
    ApiError error = errors.describe(failure, request.getRequestURI());
    return Errors.hungUp(failure) ? new ModelAndView() : answer(error, request.getRequestURI());
  }

  static Object answer(ApiError error, String path) {
    if (Pages.wants(path)) {
      ModelAndView page = new ModelAndView("error", "error", error);
      page.setStatus(HttpStatusCode.valueOf(error.status()));
      return page;
    }
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(error.status())
            .contentType(MediaType.parseMediaType(ApiError.MEDIA_TYPE))
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (error.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer.body(error);
  }
}
