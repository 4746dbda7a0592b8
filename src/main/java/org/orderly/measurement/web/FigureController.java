package org.orderly.measurement.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigureScope;
import org.orderly.measurement.FigureManagement;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures over HTTP (9.1). */
@RestController
@RequestMapping("/api/figures")
class FigureController {

  private final FigureManagement figures;
  private final FigureTexts texts;

  FigureController(FigureManagement figures, FigureTexts texts) {
    this.figures = figures;
    this.texts = texts;
  }

  @GetMapping
  List<FigureResource> all() {
    return figures.figures().stream().map(figure -> FigureResource.of(figure, texts)).toList();
  }

  @GetMapping("/{key}")
  Answer value(
      @PathVariable String key,
      @ParameterObject FigureQuery query,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    FigureDefinition figure = figures.figure(key);
    FigureScope scope = query.read();
    Instant begin = FigureQuery.instant("from", from);
    Instant end = FigureQuery.instant("to", to);
    return new Answer(
        key,
        scope,
        begin,
        end,
        FigureValueResource.of(figure, figures.value(key, scope, begin, end)));
  }

  /** The last months in the person's zone, the oldest first; the current one so far is the last. */
  @GetMapping("/{key}/series")
  Series series(
      @PathVariable String key,
      @ParameterObject FigureQuery query,
      @RequestParam(defaultValue = "6") int months) {
    FigureDefinition figure = figures.figure(key);
    FigureScope scope = query.read();
    return new Series(
        key,
        scope,
        figures.months(key, scope, figures.thisMonth(), months).stream()
            .map(
                month ->
                    new Month(
                        month.month(),
                        month.period().from(),
                        month.period().to(),
                        FigureValueResource.of(figure, month.value())))
            .toList());
  }

  /** What a figure comes to in a period. */
  record Answer(
      String figure, FigureScope scope, Instant from, Instant to, FigureValueResource value) {}

  /** What it came to, month by month. */
  record Series(String figure, FigureScope scope, List<Month> months) {}

  /** One of the months. */
  record Month(YearMonth month, Instant from, Instant to, FigureValueResource value) {}
}
