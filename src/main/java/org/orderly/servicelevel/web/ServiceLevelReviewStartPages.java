package org.orderly.servicelevel.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedForm;
import org.orderly.servicelevel.ServiceLevelReviewManagement;
import org.orderly.servicelevel.ServiceLevelReviewView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which who leads service level reviews begins one by hand (8.3.3). */
@Controller
@RequestMapping("/service-level-reviews")
class ServiceLevelReviewStartPages {

  private final ServiceLevelReviewManagement reviews;
  private final ServiceLevelViews views;
  private final Clock clock;

  ServiceLevelReviewStartPages(
      ServiceLevelReviewManagement reviews, ServiceLevelViews views, Clock clock) {
    this.reviews = reviews;
    this.views = views;
    this.clock = clock;
  }

  /** Offers the last month, of an agreement where one is named. */
  @GetMapping("/new")
  ModelAndView offered(@RequestParam(defaultValue = "") String agreement) {
    String month = YearMonth.from(clock.instant().atZone(views.zone())).minusMonths(1).toString();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("agreement", agreement);
    values.put("first", month);
    values.put("last", month);
    return shown(TypedForm.offered(values));
  }

  @PostMapping
  ModelAndView start(@RequestParam MultiValueMap<String, String> sent) {
    reviews.requireLeader();
    TypedForm form = TypedForm.sent(sent);
    try {
      ServiceLevelReviewView begun = reviews.start(request(form).wish());
      return new ModelAndView("redirect:/service-level-reviews/" + begun.number());
    } catch (RuleViolation refusal) {
      return shown(form.refused(refusal));
    }
  }

  private static ServiceLevelReviewRequest request(TypedForm form) {
    return new ServiceLevelReviewRequest(
        form.value("agreement"),
        form.value("customer"),
        form.list("services").stream().<@Nullable String>map(key -> key).toList(),
        form.value("first"),
        form.value("last"),
        form.value("owner"));
  }

  private ModelAndView shown(TypedForm form) {
    reviews.requireLeader();
    return new ModelAndView("servicelevel/new-review", "form", form);
  }
}
