package org.orderly.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.orderly.kernel.RuleViolation;

/** A step that asks the person who is signed in for their password: guessing ends the session. */
final class PasswordAgain {

  static final int MOST_WRONG = 3;

  private static final String WRONG = PasswordAgain.class.getName() + ".wrong";

  private PasswordAgain() {}

  /**
   * Takes the step, and counts where it was refused for the password.
   *
   * @param field where the password is typed
   */
  static void ask(HttpServletRequest request, String field, Runnable step) {
    try {
      step.run();
    } catch (RuleViolation refusal) {
      if (refusal.fields().containsKey(field)) {
        count(request.getSession());
      }
      throw refusal;
    }
  }

  /** Whether the last wrong password was one too many. */
  static boolean ended(HttpServletRequest request) {
    return request.getSession(false) == null;
  }

  private static void count(HttpSession session) {
    int wrong = session.getAttribute(WRONG) instanceof Integer before ? before + 1 : 1;
    session.setAttribute(WRONG, wrong);
    if (wrong >= MOST_WRONG) {
      session.invalidate();
    }
  }
}
