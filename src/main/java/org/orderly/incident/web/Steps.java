package org.orderly.incident.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes the step that a form asks for: then the browser is sent on; where it is refused, the same
 * page comes again with everything that was typed.
 */
@Component
class Steps {

  private static final int GONE = 404;

  /**
   * Takes the step.
   *
   * @param form which of the page's forms was sent
   * @param step answers the path where the browser goes on
   * @param page the page that the form stands on
   */
  ModelAndView take(
      String form,
      Map<String, String> sent,
      Function<Map<String, String>, String> step,
      Function<Filled, ModelAndView> page) {
    Map<String, String> typed = typed(sent);
    try {
      return new ModelAndView("redirect:" + step.apply(typed));
    } catch (RuleViolation refusal) {
      return refused(new Filled(form, typed, refusal), refusal, page);
    } catch (ConcurrencyFailureException race) {
      RuleViolation refusal =
          new RuleViolation(
              KernelRule.CHANGED_MEANWHILE,
              "Somebody else changed it at the same time. Check, then send again.");
      return refused(new Filled(form, typed, refusal), refusal, page);
    }
  }

  private static ModelAndView refused(
      Filled filled, RuleViolation refusal, Function<Filled, ModelAndView> page) {
    if (refusal.rule().status() == GONE) {
      throw refusal;
    }
    ModelAndView again = page.apply(filled);
    again.setStatus(HttpStatusCode.valueOf(refusal.rule().status()));
    return again;
  }

  /** Browsers send line ends as two characters; people typed one. */
  private static Map<String, String> typed(Map<String, String> sent) {
    Map<String, String> typed = new LinkedHashMap<>();
    sent.forEach((field, text) -> typed.put(field, text.replace("\r\n", "\n")));
    return typed;
  }
}
