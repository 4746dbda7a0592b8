package org.orderly.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.orderly.engine.EngineRule;
import org.orderly.kernel.web.ApiError;
import org.orderly.kernel.web.ErrorWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses to take a variable as bytes: that door of the engine loads whatever class the sender
 * names, before it asks whether the class is allowed.
 */
@Component
class ObjectDoor extends OncePerRequestFilter {

  private static final Pattern BYTES =
      Pattern.compile("/(engine-rest|camunda/api)/.*/(variables|localVariables)/[^/]+/data/?");

  private final ErrorWriter errors;

  ObjectDoor(ErrorWriter errors) {
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getMethod().equals("GET") || !BYTES.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    errors.write(
        response,
        ApiError.refused(
            EngineRule.VARIABLE_TYPE,
            "A variable was sent as bytes; allowed are texts, numbers, truth values and instants.",
            request.getRequestURI(),
            Map.of()));
  }
}
