package org.orderly.cmdb.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.CmdbRule;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.CorrectionManagement;
import org.orderly.cmdb.CorrectionView;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemClassView;
import org.orderly.cmdb.ItemView;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages on which a correction gets another plan: the form of its item where it is about one,
 * and its steps as text where it is about several (8.2.6).
 */
@Controller
@RequestMapping("/corrections/{number}/revision")
class CorrectionRevisionPages {

  private static final String PLAN = "plan";

  private final CorrectionManagement corrections;
  private final ConfigurationManagement configuration;
  private final ItemClassManagement classes;
  private final CorrectionFormPage page;
  private final ObjectMapper json;

  CorrectionRevisionPages(
      CorrectionManagement corrections,
      ConfigurationManagement configuration,
      ItemClassManagement classes,
      CorrectionFormPage page,
      ObjectMapper json) {
    this.corrections = corrections;
    this.configuration = configuration;
    this.classes = classes;
    this.page = page;
    this.json = json;
  }

  @GetMapping
  ModelAndView offered(@PathVariable String number) {
    CorrectionView correction = corrections.toRevise(CorrectionNumbers.read(number));
    Optional<String> subject =
        CorrectionForm.subject(correction.plan()).filter(one -> shows(correction, one));
    if (subject.isEmpty()) {
      return steps(
          correction,
          TypedForm.offered(Map.of(PLAN, text(correction.plan()), "reason", correction.reason())));
    }
    ItemView item = item(subject.get());
    return shown(
        correction,
        item,
        CorrectionForm.of(correction.plan(), subject.get(), item, correction.reason()));
  }

  @PostMapping
  ModelAndView revise(
      @PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    CorrectionView correction =
        corrections.toRevise(CorrectionNumbers.read(number), form.value("digest"));
    Optional<String> subject = CorrectionForm.subject(correction.plan());
    if (subject.isEmpty() || form.values().containsKey(PLAN)) {
      try {
        return revised(correction, read(form.value(PLAN)), form);
      } catch (RuleViolation refusal) {
        return steps(correction, form.refused(refusal));
      }
    }
    ItemView item = item(subject.get());
    TypedCorrection typed =
        item == null ? page.read(itemClass(correction), form) : page.read(item, form);
    try {
      return revised(correction, typed.plan(), form);
    } catch (RuleViolation refusal) {
      return shown(correction, item, form.refused(typed.told(refusal)));
    }
  }

  private ModelAndView revised(CorrectionView correction, ConfigurationPlan plan, TypedForm form) {
    RecordNumber number = correction.number();
    corrections.revise(number, plan, form.value("reason"));
    return new ModelAndView("redirect:" + CorrectionPages.PATH + "/" + number);
  }

  private ModelAndView shown(CorrectionView correction, @Nullable ItemView item, TypedForm form) {
    String path = CorrectionPages.PATH + "/" + correction.number() + "/revision";
    ModelAndView shown =
        item == null
            ? page.adding(itemClass(correction), path, form)
            : page.amending(item, path, form);
    return about(correction, shown);
  }

  private static ModelAndView steps(CorrectionView correction, TypedForm form) {
    return about(correction, form.on(new ModelAndView("cmdb/correct-steps")));
  }

  private static ModelAndView about(CorrectionView correction, ModelAndView page) {
    return page.addObject("correction", correction)
        .addObject("obstacles", ShownObstacles.of(correction.obstacles()));
  }

  private boolean shows(CorrectionView correction, String subject) {
    ItemView item = item(subject);
    return page.shows(
        correction.plan(),
        subject,
        item == null ? itemClass(correction).key() : item.facts().itemClass(),
        item);
  }

  /** The item of this number; null for the handle of a new one. */
  private @Nullable ItemView item(String subject) {
    return RecordNumber.parse(subject).map(configuration::item).orElse(null);
  }

  private ItemClassView itemClass(CorrectionView correction) {
    return correction.plan().steps().stream()
        .filter(ConfigurationStep.AddItem.class::isInstance)
        .map(ConfigurationStep.AddItem.class::cast)
        .findFirst()
        .map(add -> classes.itemClass(add.facts().itemClass()))
        .orElseThrow();
  }

  private String text(ConfigurationPlan plan) {
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(plan);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }

  private ConfigurationPlan read(String typed) {
    try {
      ConfigurationPlan plan = json.readValue(typed, ConfigurationPlan.class);
      if (plan == null) {
        throw noSteps(1);
      }
      return plan;
    } catch (JsonProcessingException unreadable) {
      throw noSteps(line(unreadable));
    }
  }

  private static RuleViolation noSteps(int line) {
    String why = "These are no steps of a plan, line " + line;
    return new RuleViolation(CmdbRule.CORRECTION_REFUSED, why, Map.of(PLAN, why));
  }

  private static int line(JsonProcessingException unreadable) {
    return unreadable.getLocation() == null ? 1 : Math.max(1, unreadable.getLocation().getLineNr());
  }
}
