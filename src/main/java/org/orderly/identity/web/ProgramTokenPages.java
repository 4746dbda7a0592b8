package org.orderly.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.orderly.identity.AccessManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.TokenManagement;
import org.orderly.identity.TokenScope;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page for the tokens of programs, which cannot sign in themselves. */
@Controller
@RequestMapping("/admin/people/{key}/tokens")
class ProgramTokenPages {

  private final IdentityManagement identity;
  private final AccessManagement access;
  private final TokenManagement tokens;
  private final Clock clock;

  ProgramTokenPages(
      IdentityManagement identity, AccessManagement access, TokenManagement tokens, Clock clock) {
    this.identity = identity;
    this.access = access;
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping
  String tokens(@PathVariable String key, Model model) {
    model.addAttribute("now", clock.instant());
    model.addAttribute("owner", identity.person(key).orElse(null));
    model.addAttribute("tokens", tokens.of(key));
    model.addAttribute("action", "/admin/people/" + key + "/tokens");
    return "tokens";
  }

  @PostMapping
  String issue(
      HttpServletRequest request,
      @PathVariable String key,
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
          "issued", tokens.issue(key, name, scope, clock.instant().plus(Duration.ofDays(days))));
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("typed", Map.of("name", name, "scope", scope.name(), "days", days));
    }
    return PasswordAgain.ended(request) ? "redirect:/sign-in?refused" : tokens(key, model);
  }

  @PostMapping("/{id}/revoke")
  String revoke(@PathVariable String key, @PathVariable long id, RedirectAttributes next) {
    tokens.revoke(key, id);
    next.addAttribute("key", key);
    return "redirect:/admin/people/{key}/tokens";
  }
}
