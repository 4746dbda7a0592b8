package org.orderly.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.IdentifierKind;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A service of a test's own, with people who plan changes of it. */
public final class ScheduleDesk {

  public final Actor owner;
  public final Actor engineer;
  public final Actor manager;
  public final String service;

  /** A day to come. */
  public final Instant day;

  private final ChangeDesk desk;
  private final ChangeLifecycle lifecycle;
  private final ScheduleLifecycle schedule;
  private final ItemDesk items;
  private final ConfigurationManagement configuration;

  ScheduleDesk(
      Organisation organisation,
      ChangeDesk desk,
      ChangeLifecycle lifecycle,
      ScheduleLifecycle schedule,
      ConfigurationManagement configuration,
      Clock clock) {
    this.desk = desk;
    this.lifecycle = lifecycle;
    this.schedule = schedule;
    this.configuration = configuration;
    this.items = new ItemDesk(configuration);
    this.owner = organisation.person("owner", Roles.RESOLVER);
    this.engineer = organisation.person("engineer", Roles.RESOLVER);
    this.manager = organisation.person("manager", Roles.CHANGE_MANAGER);
    this.service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    this.day = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(30));
  }

  /** One for the test. */
  public static ScheduleDesk of(AutowireCapableBeanFactory server) {
    return (ScheduleDesk)
        server.autowire(ScheduleDesk.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
  }

  /** A live item. */
  public RecordNumber server() {
    return items.item("server");
  }

  /** Who writes items. */
  public ItemDesk items() {
    return items;
  }

  /** The item that stands for the service. */
  public RecordNumber serviceItem() {
    return configuration.identified(IdentifierKind.SERVICE, List.of(service)).get(service).get(0);
  }

  /** From an hour of the day of the test on, so many hours long. */
  public ChangeWindow hours(int from, int length) {
    Instant starts = day.plus(Duration.ofHours(from));
    return new ChangeWindow(starts, starts.plus(Duration.ofHours(length)));
  }

  /** What a change says that the engineer makes. */
  public ChangeContent content(ChangeWindow window, RecordNumber... touched) {
    return desk.content(service, List.of(touched), engineer).within(window);
  }

  /** The same, which also writes items that it may not name. */
  public ChangeContent writing(
      ChangeWindow window, ConfigurationPlan updates, RecordNumber... touched) {
    return desk.content(service, List.of(touched), engineer, updates).within(window);
  }

  /** A change in assessment, without a place in the schedule. */
  public RecordNumber assessed(ChangeType type, RiskLevel level, ChangeContent content) {
    RecordNumber number = desk.recorded(owner, content);
    desk.classify(number, type, ChangeCategory.MINOR, level);
    return number;
  }

  /** A normal change of low risk in assessment that has taken its place in the schedule. */
  public RecordNumber planned(ChangeWindow window, RecordNumber... touched) {
    return planned(content(window, touched));
  }

  /** The same, which says this. */
  public RecordNumber planned(ChangeContent content) {
    RecordNumber number = assessed(ChangeType.NORMAL, RiskLevel.LOW, content);
    Acting.as(
        Actor.system(),
        () -> {
          schedule.announce(number);
          return number;
        });
    return number;
  }

  /** Begins the work on a change that is planned, as its process does. */
  public void begin(RecordNumber number) {
    lifecycle.schedule(number);
    lifecycle.begin(number);
  }

  /** Gives a change up, as its process does. */
  public void cancel(RecordNumber number) {
    lifecycle.cancel(number, "Not needed");
  }

  /** The record as it stands. */
  public ChangeView view(RecordNumber number) {
    return desk.view(number);
  }

  /** A window to be held against the schedule. */
  public ScheduleDraft draft(
      ChangeType type, RiskLevel level, ChangeWindow window, RecordNumber... touched) {
    return new ScheduleDraft(
        null, type, level, window, List.of(touched), List.of(service), List.of());
  }
}
