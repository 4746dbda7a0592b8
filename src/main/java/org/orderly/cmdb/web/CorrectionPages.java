package org.orderly.cmdb.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.CorrectionEffect;
import org.orderly.cmdb.CorrectionManagement;
import org.orderly.cmdb.CorrectionQuery;
import org.orderly.cmdb.CorrectionState;
import org.orderly.cmdb.CorrectionView;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.kernel.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which staff read corrections, and take their own back (8.2.6). */
@Controller
@RequestMapping(CorrectionPages.PATH)
class CorrectionPages {

  static final String PATH = "/corrections";

  private static final int ROWS = 20;
  private static final int EFFECTS = 100;
  private static final String REASON = "reason";

  private final CorrectionManagement corrections;
  private final CorrectionResources resources;
  private final CorrectionTexts texts;

  CorrectionPages(
      CorrectionManagement corrections, CorrectionResources resources, CorrectionTexts texts) {
    this.corrections = corrections;
    this.resources = resources;
    this.texts = texts;
  }

  /** Some of what a correction makes other: the lines of one page of the last one's number. */
  record Part(List<CorrectionEffect> shown, int page, int last) {

    static Part of(List<CorrectionEffect> all, int page) {
      int last = Math.max(0, (all.size() - 1) / EFFECTS);
      int meant = Math.max(0, Math.min(page, last));
      return new Part(
          all.subList(meant * EFFECTS, Math.min(all.size(), (meant + 1) * EFFECTS)), meant, last);
    }
  }

  @GetMapping
  ModelAndView all(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String item,
      @RequestParam(defaultValue = "0") int page) {
    CorrectionState wanted = Words.read(CorrectionState.class, "state", state);
    String of = TypedFields.orNull(item);
    RecordNumber number = of == null ? null : ItemNumbers.read(of);
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("state", wanted);
    model.put("item", of);
    model.put("states", CorrectionState.values());
    model.put("found", corrections.find(new CorrectionQuery(wanted, number, null, page, ROWS)));
    model.put("texts", texts.ofReader());
    model.put("corrects", corrections.corrects());
    return new ModelAndView("cmdb/corrections", model);
  }

  @GetMapping("/{number}")
  ModelAndView one(@PathVariable String number, @RequestParam(defaultValue = "0") int page) {
    return shown(CorrectionNumbers.read(number), page, TypedForm.offered(Map.of()));
  }

  @PostMapping("/{number}/withdrawal")
  ModelAndView withdraw(
      @PathVariable String number, @RequestParam(defaultValue = "") String reason) {
    RecordNumber read = CorrectionNumbers.read(number);
    try {
      corrections.withdraw(read, reason);
    } catch (RuleViolation refusal) {
      if (!refusal.fields().containsKey(REASON)) {
        throw refusal;
      }
      return shown(read, 0, TypedForm.offered(Map.of(REASON, reason)).refused(refusal));
    }
    return new ModelAndView("redirect:" + PATH + "/" + read);
  }

  private ModelAndView shown(RecordNumber number, int page, TypedForm form) {
    CorrectionView correction = corrections.correction(number);
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("correction", correction);
    model.put("activities", resources.of(correction).activities());
    model.put("obstacles", ShownObstacles.of(correction.obstacles()));
    model.put("part", Part.of(correction.effects(), page));
    model.put("texts", texts.ofReader());
    model.put("revises", corrections.revises(correction));
    model.put("withdraws", corrections.withdraws(correction));
    return form.on(new ModelAndView("cmdb/correction", model));
  }
}
