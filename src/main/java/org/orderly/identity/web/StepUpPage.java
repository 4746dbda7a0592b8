package org.orderly.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.orderly.identity.AccessManagement;
import org.orderly.identity.StepUp;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which people give their password again, before a step that a session left open must
 * not take; guessing ends the session (ADR 0076).
 */
@Controller
class StepUpPage {

  /** A path of ours and nothing that a browser takes for another place. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\{}\\p{Cntrl}]*");

  private static final int LONGEST = 500;

  private final AccessManagement access;
  private final Clock clock;

  StepUpPage(AccessManagement access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  @GetMapping(StepUp.PAGE)
  String show(@RequestParam(defaultValue = "/") String back, Model model) {
    model.addAttribute("back", ours(back));
    model.addAttribute("minutes", StepUp.LIFETIME.toMinutes());
    Instant now = clock.instant();
    if (StepUp.given(now)) {
      model.addAttribute("given", true);
    }
    return "step-up";
  }

  @PostMapping(StepUp.PAGE)
  String give(
      HttpServletRequest request,
      @RequestParam(defaultValue = "/") String back,
      @RequestParam String password,
      Model model) {
    try {
      PasswordAgain.ask(
          request,
          "password",
          () -> access.requireOwnPassword("password", password, request.getRemoteAddr()));
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      return PasswordAgain.ended(request) ? "redirect:/sign-in?refused" : show(back, model);
    }
    StepUpSession.stamp(request, clock.instant());
    return "redirect:" + ours(back);
  }

  private static String ours(String back) {
    return back.length() <= LONGEST && OURS.matcher(back).matches() ? back : "/";
  }
}
