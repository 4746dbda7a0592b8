package org.orderly.measurement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.web.CsvAnswer;
import org.orderly.measurement.FigureManagement;
import org.orderly.measurement.FigureMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which staff see how good the work is, month by month. */
@Controller
class FiguresPage {

  private static final int SHOWN = 7;
  private static final int OFFERED = 24;

  private final FigureManagement figures;
  private final FigureTexts texts;

  FiguresPage(FigureManagement figures, FigureTexts texts) {
    this.figures = figures;
    this.texts = texts;
  }

  /**
   * A line of the table: a figure, the month looked at, and the months before, the oldest first.
   */
  record Row(FigureDefinition figure, FigureMonth now, List<FigureMonth> before) {

    /** Whether the usual target is reached, as a word. */
    public String verdict() {
      return figure.judge(now.value()).word();
    }
  }

  @GetMapping("/figures")
  String figures(FigureFilter filter, Model model) {
    List<FigureDefinition> all = figures.figures();
    FigureScope scope = filter.read();
    YearMonth current = figures.thisMonth();
    YearMonth month = filter.readMonth(current);
    List<Row> rows =
        all.stream()
            .filter(figure -> figure.scopes().contains(scope.kind()))
            .map(figure -> row(figure, figures.months(figure.key(), scope, month, SHOWN)))
            .toList();
    model.addAttribute("filter", filter);
    model.addAttribute("rows", rows);
    model.addAttribute("texts", texts);
    model.addAttribute("month", month);
    model.addAttribute("current", current);
    model.addAttribute("months", offered(current));
    return "figures";
  }

  private static Row row(FigureDefinition figure, List<FigureMonth> months) {
    return new Row(figure, months.get(SHOWN - 1), months.subList(0, SHOWN - 1));
  }

  private static List<YearMonth> offered(YearMonth current) {
    return IntStream.range(0, OFFERED).mapToObj(current::minusMonths).toList();
  }

  @GetMapping("/figures.csv")
  void download(FigureFilter filter, HttpServletResponse response) throws IOException {
    List<FigureDefinition> all = figures.figures();
    FigureScope scope = filter.read();
    YearMonth month = filter.readMonth(figures.thisMonth());
    CsvAnswer answer =
        new CsvAnswer(
            response,
            "figures.csv",
            "figure",
            "name",
            "scope",
            "of",
            "month",
            "unit",
            "amount",
            "counted",
            "part",
            "sum",
            "median",
            "ninetieth",
            "mean",
            "parts",
            "target",
            "verdict");
    for (FigureDefinition figure : all) {
      if (figure.scopes().contains(scope.kind())) {
        figures
            .months(figure.key(), scope, month, SHOWN)
            .forEach(value -> write(figure, scope, value, answer));
      }
    }
  }

  private void write(
      FigureDefinition figure, FigureScope scope, FigureMonth month, CsvAnswer answer) {
    FigureValueResource value = FigureValueResource.of(figure, month.value());
    answer.line(
        figure.key(),
        texts.name(figure),
        scope.kind().word(),
        scope.of(),
        month.month(),
        figure.unit().word(),
        value.amount(),
        value.counted(),
        value.part(),
        value.sum(),
        value.median(),
        value.ninetieth(),
        value.mean(),
        parts(value),
        figure.target() == null ? null : figure.target().value(),
        value.verdict().word());
  }

  private static @Nullable String parts(FigureValueResource value) {
    return value.parts() == null
        ? null
        : String.join(
            "; ", value.parts().stream().map(part -> part.word() + ": " + part.count()).toList());
  }
}
