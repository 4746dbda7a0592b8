package org.orderly.servicelevel;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** A report that is delivered for each period, once it is over (9.4). */
@Entity
@Table(name = "report_schedule")
class ReportSchedule {

  private static final LocalTime MORNING = LocalTime.of(6, 0);

  @Id private long id;
  @Version private @Nullable Integer version;
  private String number;
  private @Nullable String customer;
  private @Nullable String service;
  private String purpose;

  @Enumerated(EnumType.STRING)
  private ReportPeriod.Length length;

  private int daysAfter;
  private String zone;
  private String nextPeriod;
  private Instant dueAt;
  private @Nullable Instant retryAt;
  private Instant createdAt;
  private @Nullable Instant retiredAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @BatchSize(size = 100)
  @CollectionTable(name = "report_recipient", joinColumns = @JoinColumn(name = "schedule"))
  @Column(name = "person")
  private Set<String> recipients = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected ReportSchedule() {}

  /** A new one begins with the period that it is now. */
  @SuppressWarnings("NullAway.Init")
  ReportSchedule(RecordNumber number, ReportOrder order, Collection<String> people, Instant now) {
    this.id = number.running();
    this.number = number.value();
    this.createdAt = now;
    order(order, people, ReportPeriod.of(order.length(), now, order.zone()));
  }

  /**
   * Reports of the same length go on where they were; those of another begin with its period, or
   * with the one in which a report begins that is still to come of a period that is over.
   */
  void change(ReportOrder order, Collection<String> people, Instant now) {
    requireKept();
    boolean over = !next().end().isAfter(now);
    Instant begin = over ? next().begin() : now;
    order(
        order,
        people,
        order.length() == length
            ? next().in(order.zone())
            : ReportPeriod.of(order.length(), begin, over ? next().zone() : order.zone())
                .in(order.zone()));
  }

  private void order(ReportOrder order, Collection<String> people, ReportPeriod next) {
    customer = order.scope().customer();
    service = order.scope().service();
    purpose = order.purpose();
    length = order.length();
    daysAfter = order.daysAfter();
    zone = order.zone().getId();
    recipients.retainAll(people);
    recipients.addAll(people);
    await(next);
  }

  private void await(ReportPeriod next) {
    nextPeriod = next.text();
    dueAt = next.to().plusDays(daysAfter).atTime(MORNING).atZone(next.zone()).toInstant();
    retryAt = null;
  }

  void retire(Instant now) {
    requireKept();
    retiredAt = now;
  }

  private void requireKept() {
    if (retiredAt != null) {
      throw new RuleViolation(ServiceLevelRule.SCHEDULE_RETIRED, number + " is retired");
    }
  }

  /** The report of the next period was delivered. */
  void delivered() {
    await(next().plus(1));
  }

  void putOff(Instant until) {
    retryAt = until;
  }

  ReportPeriod next() {
    return ReportPeriod.find(nextPeriod, ZoneId.of(zone)).orElseThrow();
  }

  Instant dueAt() {
    return dueAt;
  }

  RecordNumber number() {
    return new RecordNumber(number);
  }

  ReportScheduleView view() {
    return new ReportScheduleView(
        number(),
        version == null ? 0 : version,
        new ServiceLevelScope(customer, service),
        purpose,
        length,
        daysAfter,
        recipients.stream().sorted().toList(),
        next(),
        retiredAt == null ? dueAt : null,
        createdAt,
        retiredAt);
  }

  static List<ReportScheduleView> views(List<ReportSchedule> schedules) {
    return schedules.stream().map(ReportSchedule::view).toList();
  }
}
