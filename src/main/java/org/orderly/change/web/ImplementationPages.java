package org.orderly.change.web;

import java.util.Map;
import org.orderly.change.ImplementationManagement;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of how a change is made, where whoever makes it says stop (8.5.1.3). */
@Controller
@RequestMapping("/changes/{number}/implementation")
class ImplementationPages {

  private static final String REASON = "reason";

  private final ImplementationManagement implementations;
  private final ImplementationPart part;

  ImplementationPages(ImplementationManagement implementations, ImplementationPart part) {
    this.implementations = implementations;
    this.part = part;
  }

  @GetMapping
  ModelAndView one(@PathVariable String number) {
    return shown(ChangeNumbers.read(number), TypedForm.offered(Map.of()));
  }

  @PostMapping("/stop")
  ModelAndView stop(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
    RecordNumber read = ChangeNumbers.read(number);
    try {
      implementations.stop(read, reason);
    } catch (RuleViolation refusal) {
      return shown(read, TypedForm.offered(Map.of(REASON, reason)).refused(refusal));
    }
    return new ModelAndView("redirect:/changes/" + read + "/implementation");
  }

  private ModelAndView shown(RecordNumber number, TypedForm form) {
    return form.on(new ModelAndView("change/implementation", Map.of("shown", part.of(number))));
  }
}
