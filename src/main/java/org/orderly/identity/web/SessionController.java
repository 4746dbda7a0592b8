package org.orderly.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.SignedIn;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who is signed in, and what a script of ours on a page of the webapps sends with a change. Only
 * pages of the same origin can read the answer, which is what the token proves (ADR 0010).
 */
@RestController
class SessionController {

  private final IdentityManagement identity;

  SessionController(IdentityManagement identity) {
    this.identity = identity;
  }

  /**
   * The session of the person who is signed in.
   *
   * @param zone the id of the time zone in which times are shown to the person
   * @param csrfHeader the name of the header that carries the token
   */
  record Session(
      String person, String name, String locale, String zone, String csrfHeader, String csrf) {}

  @GetMapping("/api/session")
  Session session(@AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
    PersonView person =
        identity
            .person(me.key())
            .orElseThrow(() -> new RuleViolation(KernelRule.NOT_FOUND, "There is no such person."));
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Session(
        person.key(),
        person.name(),
        person.locale(),
        person.zone(),
        token.getHeaderName(),
        token.getToken());
  }
}
