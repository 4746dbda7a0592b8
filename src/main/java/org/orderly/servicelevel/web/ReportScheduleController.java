package org.orderly.servicelevel.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.EntityTags;
import org.orderly.servicelevel.ReportDelivery;
import org.orderly.servicelevel.ReportScheduleManagement;
import org.orderly.servicelevel.ReportSchedulePage;
import org.orderly.servicelevel.ReportScheduleView;
import org.orderly.servicelevel.ServiceLevelRule;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of reports over HTTP (9.4). */
@RestController
@RequestMapping("/api/report-schedules")
class ReportScheduleController {

  private final ReportScheduleManagement schedules;
  private final ServiceLevelViews views;
  private final TransactionTemplate transactions;

  ReportScheduleController(
      ReportScheduleManagement schedules,
      ServiceLevelViews views,
      TransactionTemplate transactions) {
    this.schedules = schedules;
    this.views = views;
    this.transactions = transactions;
  }

  /** A report that was delivered. */
  record Delivered(
      String period,
      Instant at,
      boolean late,
      List<String> told,
      List<String> leftOut,
      String figures,
      String digest) {

    static Delivered of(ReportDelivery delivery) {
      return new Delivered(
          delivery.period().text(),
          delivery.at(),
          delivery.late(),
          delivery.told(),
          delivery.leftOut(),
          delivery.figures(),
          delivery.digest());
    }
  }

  /** One page of scheduled reports, those first that are due first. */
  record Listed(List<ReportScheduleResource> schedules, long total, int page, int size) {}

  @GetMapping
  Listed all(@RequestParam(defaultValue = "0") int page) {
    ReportSchedulePage found = schedules.schedules(page);
    return new Listed(
        found.schedules().stream().map(ReportScheduleResource::of).toList(),
        found.total(),
        found.page(),
        found.size());
  }

  @GetMapping("/{number}")
  ResponseEntity<ReportScheduleResource> one(@PathVariable String number) {
    return tagged(schedules.schedule(read(number)));
  }

  @GetMapping("/{number}/deliveries")
  List<Delivered> deliveries(@PathVariable String number) {
    return schedules.deliveries(read(number)).stream().map(Delivered::of).toList();
  }

  @PostMapping
  ResponseEntity<ReportScheduleResource> create(@RequestBody ReportScheduleRequest request) {
    ReportScheduleView created = schedules.create(request.order(views.zone()));
    return ResponseEntity.created(URI.create("/api/report-schedules/" + created.number()))
        .eTag(EntityTags.of(created.version()))
        .body(ReportScheduleResource.of(created));
  }

  @PutMapping("/{number}")
  ResponseEntity<ReportScheduleResource> change(
      @PathVariable String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
      @RequestBody ReportScheduleRequest request) {
    transactions.executeWithoutResult(
        status -> {
          ReportScheduleView known = schedules.schedule(read(number));
          EntityTags.require(tag, known.version());
          schedules.change(known.number(), null, request.order(known.next().zone()));
        });
    return tagged(schedules.schedule(read(number)));
  }

  @PostMapping("/{number}/retirement")
  ReportScheduleResource retire(@PathVariable String number) {
    return ReportScheduleResource.of(schedules.retire(read(number)));
  }

  private static ResponseEntity<ReportScheduleResource> tagged(ReportScheduleView schedule) {
    return ResponseEntity.ok()
        .eTag(EntityTags.of(schedule.version()))
        .body(ReportScheduleResource.of(schedule));
  }

  /** What is no number of a record is none of a schedule either. */
  static RecordNumber read(String number) {
    return RecordNumber.parse(number)
        .orElseThrow(
            () ->
                new RuleViolation(
                    ServiceLevelRule.SCHEDULE_UNKNOWN,
                    "There is no scheduled report of this number"));
  }
}
