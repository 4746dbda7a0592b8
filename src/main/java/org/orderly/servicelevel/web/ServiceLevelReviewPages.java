package org.orderly.servicelevel.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.kernel.web.Words;
import org.orderly.servicelevel.ServiceLevelReviewManagement;
import org.orderly.servicelevel.ServiceLevelReviewQuery;
import org.orderly.servicelevel.ServiceLevelReviewState;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which staff and managers of the customer read service level reviews (8.3.3). */
@Controller
@RequestMapping("/service-level-reviews")
class ServiceLevelReviewPages {

  private static final int ROWS = 20;
  private static final int MISSED = 50;
  private static final String REASON = "reason";

  private final ServiceLevelReviewManagement reviews;
  private final ServiceLevelReviewResources resources;
  private final ServiceLevelReviewTexts texts;

  ServiceLevelReviewPages(
      ServiceLevelReviewManagement reviews,
      ServiceLevelReviewResources resources,
      ServiceLevelReviewTexts texts) {
    this.reviews = reviews;
    this.resources = resources;
    this.texts = texts;
  }

  /** Some of the missed targets of a review: those of one page of the last ones' number. */
  record Part(List<ServiceLevelReviewResource.Missed> shown, int page, int last) {

    static Part of(ServiceLevelReviewResource review, int page) {
      List<ServiceLevelReviewResource.Missed> all =
          review.figures() == null ? List.of() : review.figures().missed();
      int last = Math.max(0, (all.size() - 1) / MISSED);
      int meant = Math.max(0, Math.min(page, last));
      return new Part(
          all.subList(meant * MISSED, Math.min(all.size(), (meant + 1) * MISSED)), meant, last);
    }
  }

  @GetMapping
  ModelAndView all(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String agreement,
      @RequestParam(defaultValue = "0") int page) {
    ServiceLevelReviewState wanted = Words.read(ServiceLevelReviewState.class, "state", state);
    String of = TypedFields.orNull(agreement);
    Map<String, @Nullable Object> model = model();
    model.put("state", wanted);
    model.put("agreement", of);
    model.put("states", ServiceLevelReviewState.values());
    model.put("found", reviews.find(new ServiceLevelReviewQuery(null, of, wanted, page, ROWS)));
    return new ModelAndView("servicelevel/reviews", model);
  }

  @GetMapping("/{number}")
  ModelAndView one(@PathVariable String number, @RequestParam(defaultValue = "0") int missed) {
    return shown(ServiceLevelReviewNumbers.read(number), missed, TypedForm.offered(Map.of()));
  }

  @PostMapping("/{number}/cancellation")
  ModelAndView cancel(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
    RecordNumber read = ServiceLevelReviewNumbers.read(number);
    try {
      reviews.cancel(read, reason);
    } catch (RuleViolation refusal) {
      if (!refusal.fields().containsKey(REASON)) {
        throw refusal;
      }
      return shown(read, 0, TypedForm.offered(Map.of(REASON, reason)).refused(refusal));
    }
    return new ModelAndView("redirect:/service-level-reviews/" + read);
  }

  private ModelAndView shown(RecordNumber number, int missed, TypedForm form) {
    ServiceLevelReviewResource review = resources.of(reviews.review(number));
    Map<String, @Nullable Object> model = model();
    model.put("review", review);
    model.put("part", Part.of(review, missed));
    model.put("journal", reviews.journal(number));
    model.put("form", form);
    return new ModelAndView("servicelevel/review", model);
  }

  private Map<String, @Nullable Object> model() {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("texts", texts.ofReader());
    model.put("leads", reviews.leads());
    return model;
  }
}
