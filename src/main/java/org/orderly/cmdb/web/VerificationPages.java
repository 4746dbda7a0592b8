package org.orderly.cmdb.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.VerificationManagement;
import org.orderly.cmdb.VerificationPage;
import org.orderly.cmdb.VerificationQuery;
import org.orderly.cmdb.VerificationState;
import org.orderly.cmdb.VerificationView;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedForm;
import org.orderly.kernel.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which staff read verifications (8.2.6). */
@Controller
@RequestMapping("/verifications")
class VerificationPages {

  private static final int ROWS = 20;
  private static final int ITEMS = 50;
  private static final String REASON = "reason";

  private final VerificationManagement verifications;
  private final VerificationResources resources;
  private final VerificationTexts texts;

  VerificationPages(
      VerificationManagement verifications,
      VerificationResources resources,
      VerificationTexts texts) {
    this.verifications = verifications;
    this.resources = resources;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView all(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int page) {
    VerificationState wanted = Words.read(VerificationState.class, "state", state);
    VerificationPage found = verifications.find(new VerificationQuery(wanted, null, page, ROWS));
    Map<String, @Nullable Object> model = model();
    model.put("state", wanted);
    model.put("states", VerificationState.values());
    model.put("found", found);
    model.put("rows", found.verifications().stream().map(VerificationRow::of).toList());
    model.put("accuracy", verifications.accuracy());
    return new ModelAndView("cmdb/verifications", model);
  }

  @GetMapping("/{number}")
  ModelAndView one(
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int items,
      @RequestParam(defaultValue = "0") int findings) {
    return shown(VerificationNumbers.read(number), items, findings, TypedForm.offered(Map.of()));
  }

  @PostMapping("/{number}/cancellation")
  ModelAndView cancel(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
    RecordNumber read = VerificationNumbers.read(number);
    try {
      verifications.cancel(read, reason);
    } catch (RuleViolation refusal) {
      if (!refusal.fields().containsKey(REASON)) {
        throw refusal;
      }
      return shown(read, 0, 0, TypedForm.offered(Map.of(REASON, reason)).refused(refusal));
    }
    return new ModelAndView("redirect:/verifications/" + read);
  }

  private ModelAndView shown(RecordNumber number, int items, int findings, TypedForm form) {
    VerificationView view = verifications.verification(number);
    VerificationResource shown = resources.of(view, findings);
    long found = shown.counts().values().stream().mapToLong(Long::longValue).sum();
    int sample = view.draw() == null ? 0 : view.draw().sample();
    Map<String, @Nullable Object> model = model();
    model.put("one", shown);
    model.put("items", verifications.items(number, items, ITEMS));
    model.put("itemPage", Math.max(0, items));
    model.put("lastItemPage", last(sample, ITEMS));
    model.put("findingPage", Math.max(0, findings));
    model.put("lastFindingPage", last(found, VerificationResources.SHOWN));
    model.put("form", form);
    return new ModelAndView("cmdb/verification", model);
  }

  private static long last(long total, int size) {
    return Math.max(0, (total - 1) / size);
  }

  private Map<String, @Nullable Object> model() {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("texts", texts.ofReader());
    model.put("leads", verifications.leads());
    return model;
  }
}
