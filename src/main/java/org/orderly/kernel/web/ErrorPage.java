package org.orderly.kernel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.orderly.kernel.RuleViolation;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers where something failed outside every controller. */
@Controller
class ErrorPage implements ErrorController {

  private final Errors errors;

  ErrorPage(Errors errors) {
    this.errors = errors;
  }

  @RequestMapping("/error")
  Object answer(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String asked = path == null ? "/error" : path.toString();
    return ErrorAdvice.answer(describe(request, asked), asked);
  }

  private ApiError describe(HttpServletRequest request, String path) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      return errors.describe(failure, path);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    RuleViolation refusal =
        Errors.byStatus(code)
            .orElseThrow(() -> new IllegalStateException("Answered " + code + " for " + path));
    return errors.describe(refusal, path);
  }
}
