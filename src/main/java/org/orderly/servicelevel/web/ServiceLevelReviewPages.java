package org.orderly.servicelevel.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.Words;
import org.orderly.servicelevel.ServiceLevelReviewManagement;
import org.orderly.servicelevel.ServiceLevelReviewQuery;
import org.orderly.servicelevel.ServiceLevelReviewState;
import org.orderly.servicelevel.ServiceLevelReviewView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which staff and managers of the customer read service level reviews (8.3.3). */
@Controller
@RequestMapping("/service-level-reviews")
class ServiceLevelReviewPages {

  private static final int ROWS = 20;

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

  @GetMapping
  ModelAndView all(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int page) {
    ServiceLevelReviewState wanted = Words.read(ServiceLevelReviewState.class, "state", state);
    Map<String, @Nullable Object> model = model();
    model.put("state", wanted);
    model.put("states", ServiceLevelReviewState.values());
    model.put("found", reviews.find(new ServiceLevelReviewQuery(null, null, wanted, page, ROWS)));
    return new ModelAndView("servicelevel/reviews", model);
  }

  @GetMapping("/{number}")
  ModelAndView one(@PathVariable String number) {
    RecordNumber read = ServiceLevelReviewNumbers.read(number);
    ServiceLevelReviewView review = reviews.review(read);
    Map<String, @Nullable Object> model = model();
    model.put("review", resources.of(review));
    model.put("journal", reviews.journal(read));
    return new ModelAndView("servicelevel/review", model);
  }

  private Map<String, @Nullable Object> model() {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("texts", texts.ofReader());
    return model;
  }
}
