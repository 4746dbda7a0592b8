package org.orderly.change.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ChangeResults;
import org.orderly.change.ChangeTrend;
import org.orderly.change.ChangeTrendManagement;
import org.orderly.change.ChangeType;
import org.orderly.change.TrendInterval;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which staff see how requests for change come in, and what comes of them. */
@Controller
class ChangeTrendPages {

  private static final String PATH = "/changes/trend";
  private static final List<Integer> COUNTS = List.of(6, 12, 24, 52);

  private final ChangeTrendManagement trends;
  private final ImplementationTexts texts;

  ChangeTrendPages(ChangeTrendManagement trends, ImplementationTexts texts) {
    this.trends = trends;
    this.texts = texts;
  }

  /** Where the trend is found in the navigation. */
  @Configuration(proxyBeanMethods = false)
  static class Menu {

    @Bean
    MenuEntry changeTrendEntry() {
      return new MenuEntry(MenuGroup.CHANGES, PATH, "change.trend.title", Roles.STAFF, 45);
    }
  }

  /**
   * A line of the table.
   *
   * @param bar its requests, in thousandths of the most that an interval has
   */
  record Row(ChangeTrend.Span span, long bar) {}

  @GetMapping(PATH)
  String trend(
      @RequestParam(required = false) @Nullable String interval,
      @RequestParam(defaultValue = "12") int count,
      @RequestParam(required = false) @Nullable String service,
      Model model) {
    TrendInterval wanted = TrendFilter.interval(interval);
    String of = TrendFilter.orNull(service);
    ChangeTrend trend = trends.trend(wanted, count, of);
    long most =
        Math.max(1, trend.spans().stream().mapToLong(ChangeTrend.Span::total).max().orElse(1));
    Map<String, ChangeResults> results = new LinkedHashMap<>();
    Arrays.stream(ChangeResults.By.values())
        .forEach(by -> results.put(by.word(), trends.results(by, wanted, count, of)));
    model.addAttribute("trend", trend);
    model.addAttribute(
        "rows",
        trend.spans().stream().map(span -> new Row(span, span.total() * 1_000 / most)).toList());
    model.addAttribute("results", results);
    model.addAttribute("types", ChangeType.values());
    model.addAttribute("outcomes", ChangeOutcome.values());
    model.addAttribute("interval", wanted);
    model.addAttribute("intervals", TrendInterval.values());
    model.addAttribute("count", count);
    model.addAttribute("counts", COUNTS);
    model.addAttribute("service", of == null ? "" : of);
    model.addAttribute("texts", texts.ofReader());
    return "change/trend";
  }
}
