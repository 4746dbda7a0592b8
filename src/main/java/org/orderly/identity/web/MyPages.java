package org.orderly.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.orderly.identity.AccessManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.SignedIn;
import org.orderly.identity.TokenManagement;
import org.orderly.identity.TokenScope;
import org.orderly.kernel.RuleViolation;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody keeps of their own: password and personal tokens. */
@Controller
class MyPages {

  private static final String SIGN_IN_AGAIN = "redirect:/sign-in?refused";

  private final IdentityManagement identity;
  private final AccessManagement access;
  private final TokenManagement tokens;
  private final Clock clock;

  MyPages(
      IdentityManagement identity, AccessManagement access, TokenManagement tokens, Clock clock) {
    this.identity = identity;
    this.access = access;
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping("/me")
  String me(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("groups", identity.groupsOf(me.key()).stream().sorted().toList());
    return "me";
  }

  @PostMapping("/me/password")
  String changePassword(
      HttpServletRequest request,
      @AuthenticationPrincipal SignedIn me,
      @RequestParam String current,
      @RequestParam String password,
      Model model) {
    try {
      PasswordAgain.ask(
          request,
          "current",
          () -> access.changeOwnPassword(current, password, request.getRemoteAddr()));
      return "redirect:/sign-in";
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      return PasswordAgain.ended(request) ? SIGN_IN_AGAIN : me(me, model);
    }
  }

  @GetMapping("/me/tokens")
  String tokens(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("now", clock.instant());
    model.addAttribute("tokens", tokens.of(me.key()));
    model.addAttribute("action", "/me/tokens");
    return "tokens";
  }

  @PostMapping("/me/tokens")
  String issue(
      HttpServletRequest request,
      @AuthenticationPrincipal SignedIn me,
      @RequestParam String name,
      @RequestParam TokenScope scope,
      @RequestParam int days,
      @RequestParam String password,
      Model model) {
    try {
      PasswordAgain.ask(
          request,
          "password",
          () -> access.requireOwnPassword("password", password, request.getRemoteAddr()));
      model.addAttribute(
          "issued",
          tokens.issue(me.key(), name, scope, clock.instant().plus(Duration.ofDays(days))));
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("typed", Map.of("name", name, "scope", scope.name(), "days", days));
    }
    return PasswordAgain.ended(request) ? SIGN_IN_AGAIN : tokens(me, model);
  }

  @PostMapping("/me/tokens/{id}/revoke")
  String revoke(@AuthenticationPrincipal SignedIn me, @PathVariable long id) {
    tokens.revoke(me.key(), id);
    return "redirect:/me/tokens";
  }
}
