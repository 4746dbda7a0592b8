package org.orderly.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.orderly.kernel.web.CsvAnswer;
import org.orderly.servicelevel.MissedReason;
import org.orderly.servicelevel.ReportPeriod;
import org.orderly.servicelevel.ServiceLevelReport;
import org.orderly.servicelevel.ServiceLevelReport.Missed;
import org.orderly.servicelevel.ServiceLevelReport.Running;
import org.orderly.servicelevel.ServiceLevelReport.Trend;
import org.orderly.servicelevel.TargetTally;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board on which staff and customers' managers see how service levels are kept (9.4). */
@Controller
class ServiceLevelBoardPage {

  private final ServiceLevelViews views;
  private final ReportDocument document;

  ServiceLevelBoardPage(ServiceLevelViews views, ReportDocument document) {
    this.views = views;
    this.document = document;
  }

  @GetMapping("/service-levels")
  String show(ServiceLevelQuery query, Model model) {
    views.show(query, model);
    views.offer(model);
    model.addAttribute("query", query);
    return "servicelevel/board";
  }

  /** Each target that was missed, and why, page by page. */
  @GetMapping("/service-levels/missed")
  String missed(ServiceLevelQuery query, MissedTargetChoice choice, Model model) {
    views.showMissed(query, choice, model);
    model.addAttribute("query", query);
    model.addAttribute("choice", choice);
    return "servicelevel/missed";
  }

  /** The same on paper. */
  @GetMapping("/service-levels.pdf")
  ResponseEntity<byte[]> pdf(ServiceLevelQuery query) {
    ExtendedModelMap model = new ExtendedModelMap();
    ServiceLevelReport report = views.show(query, model);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename("service-levels-" + report.period().text() + ".pdf")
                .build()
                .toString())
        .header("Cache-Control", "no-store")
        .body(document.pdf(model));
  }

  /** The same for a spreadsheet; the first column says what a line is about. */
  @GetMapping("/service-levels.csv")
  void csv(ServiceLevelQuery query, HttpServletResponse response) throws IOException {
    ServiceLevelReport report = views.report(query);
    CsvAnswer answer =
        new CsvAnswer(
            response,
            "service-levels-" + report.period().text() + ".csv",
            "line",
            "customer",
            "service",
            "period",
            "metric",
            "priority",
            "judged",
            "met",
            "missed",
            "met-per-mille",
            "number",
            "title",
            "target",
            "counted",
            "judged-at",
            "goes-on",
            "opened",
            "limit",
            "running",
            "paused",
            "overdue",
            "reason",
            "remark");
    for (Trend trend : report.trend()) {
      trend.targets().forEach(tally -> target(report, trend.period(), tally, answer));
    }
    report.missed().forEach(missed -> missed(report, missed, answer));
    answer.line(
        cells(report, report.period(), "workload", 16, report.workload().opened(), limit(report)));
    report.running().forEach(running -> running(report, running, answer));
  }

  private static Object limit(ServiceLevelReport report) {
    Long limit = report.workload().limit();
    return limit == null ? "" : limit;
  }

  private static void target(
      ServiceLevelReport report, ReportPeriod period, TargetTally tally, CsvAnswer answer) {
    answer.line(
        cells(
            report,
            period,
            "target",
            4,
            tally.metric().word(),
            tally.priority(),
            tally.judged(),
            tally.met(),
            tally.missed(),
            Objects.requireNonNullElse(tally.perMille(), "")));
  }

  private static void missed(ServiceLevelReport report, Missed missed, CsvAnswer answer) {
    Object[] cells =
        cells(
            report,
            report.period(),
            "missed",
            10,
            missed.number(),
            missed.title(),
            missed.target().time().text(),
            missed.counted().text(),
            missed.judgedAt(),
            missed.going());
    cells[4] = missed.metric().word();
    cells[5] = missed.priority();
    MissedReason reason = missed.reason();
    cells[21] = reason == null ? "" : reason.word();
    cells[22] = Objects.requireNonNullElse(missed.remark(), "");
    answer.line(cells);
  }

  private static void running(ServiceLevelReport report, Running running, CsvAnswer answer) {
    Object[] cells =
        cells(
            report,
            report.period(),
            "running",
            18,
            running.running(),
            running.paused(),
            running.overdue());
    cells[4] = running.metric().word();
    cells[5] = running.priority();
    answer.line(cells);
  }

  private static Object[] cells(
      ServiceLevelReport report, ReportPeriod period, String line, int at, Object... values) {
    Object[] cells = new Object[23];
    Arrays.fill(cells, "");
    cells[0] = line;
    cells[1] = Objects.requireNonNullElse(report.scope().customer(), "");
    cells[2] = Objects.requireNonNullElse(report.scope().service(), "");
    cells[3] = period.text();
    System.arraycopy(values, 0, cells, at, values.length);
    return cells;
  }
}
