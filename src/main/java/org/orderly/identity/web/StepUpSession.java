package org.orderly.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps with the session when its person gave the password again. */
final class StepUpSession {

  private static final String GIVEN_AT = StepUpSession.class.getName() + ".at";

  private StepUpSession() {}

  static void stamp(HttpServletRequest request, Instant now) {
    request.getSession().setAttribute(GIVEN_AT, now.toEpochMilli());
  }

  /** When it was; null where it was not, and where a program asks. */
  static @Nullable Instant at(HttpServletRequest request) {
    HttpSession session = TokenFilter.byToken(request) ? null : request.getSession(false);
    return session != null && session.getAttribute(GIVEN_AT) instanceof Long at
        ? Instant.ofEpochMilli(at)
        : null;
  }
}
