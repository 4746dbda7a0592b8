package org.orderly.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.orderly.kernel.web.ErrorWriter;
import org.orderly.kernel.web.Errors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Sends a person to sign-in or shows them why not; tells a program with 401 or 403. */
@Component
class RefusalAtDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final RequestMatcher programs = Doors.paths(Doors.PROGRAMS);
  private final RequestMatcher inventories = Doors.paths(Doors.INVENTORIES);
  private final LoginUrlAuthenticationEntryPoint signIn = toSignIn();
  private final Errors errors;
  private final ErrorWriter writer;

  RefusalAtDoor(Errors errors, ErrorWriter writer) {
    this.errors = errors;
    this.writer = writer;
  }

  private static LoginUrlAuthenticationEntryPoint toSignIn() {
    LoginUrlAuthenticationEntryPoint entry = new LoginUrlAuthenticationEntryPoint("/sign-in");
    entry.setFavorRelativeUris(true);
    return entry;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException, ServletException {
    if (programs.matches(request)) {
      if (inventories.matches(request)) {
        // What inventory agents wait for before they show what they have.
        response.setHeader("WWW-Authenticate", "Basic realm=\"Orderly\"");
      } else if (!request.getRequestURI().startsWith("/camunda/")) {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"Orderly\"");
      }
      writer.write(response, errors.describe(nobody, request.getRequestURI()));
    } else {
      signIn.commence(request, response, nobody);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (programs.matches(request)) {
      writer.write(response, errors.describe(denied, request.getRequestURI()));
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
