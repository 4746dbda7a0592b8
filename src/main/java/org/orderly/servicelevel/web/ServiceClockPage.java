package org.orderly.servicelevel.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.servicelevel.ClockEvent;
import org.orderly.servicelevel.ClockExplanation;
import org.orderly.servicelevel.ClockExplanations;
import org.orderly.servicelevel.ClockView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page on which staff read why the service clocks of a record show what they show. */
@Controller
class ServiceClockPage {

  private final ClockExplanations explanations;
  private final IdentityManagement identity;

  ServiceClockPage(ClockExplanations explanations, IdentityManagement identity) {
    this.explanations = explanations;
    this.identity = identity;
  }

  @GetMapping("/service-clocks/{number}")
  ModelAndView page(@PathVariable String number, Locale locale) {
    ClockExplanations.Explained explained = explanations.of(number);
    if (!explained.staff()) {
      throw new RuleViolation(
          KernelRule.NOT_ALLOWED, "How clocks were counted is for staff to read.");
    }
    ModelAndView page = new ModelAndView("service-clocks/record");
    page.addObject("record", explained.record());
    page.addObject("explanation", explained.explanation());
    page.addObject("clocks", explained.explanation().clocks());
    page.addObject("texts", new ClockTexts());
    page.addObject("times", new LocalTimes(zone(), locale));
    page.addObject("names", names(explained.explanation()));
    return page;
  }

  private Map<String, String> names(ClockExplanation explanation) {
    Stream<String> people =
        Stream.concat(
            explanation.events().stream().map(ClockEvent::by),
            explanation.clocks().stream()
                .map(ClockView::segments)
                .flatMap(segments -> segments.stream().map(ClockView.Segment::by))
                .flatMap(Stream::ofNullable));
    return people.distinct().collect(Collectors.toMap(Function.identity(), identity::nameOf));
  }

  private ZoneId zone() {
    return identity.zoneOf(Acting.current().key());
  }
}
