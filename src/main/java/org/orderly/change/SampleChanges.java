package org.orderly.change;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ItemFacts;
import org.orderly.cmdb.ItemNaming;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** What the people of the sample organisation want to make otherwise. */
@Component
public class SampleChanges {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private final ChangeManagement changes;
  private final SampleTemplates templates;
  private final ItemNaming items;
  private final Clock clock;

  SampleChanges(
      ChangeManagement changes, SampleTemplates templates, ItemNaming items, Clock clock) {
    this.changes = changes;
    this.templates = templates;
    this.items = items;
    this.clock = clock;
  }

  /** Asks for them; the sample organisation's people, services and items are there. */
  public void create() {
    templates.create();
    ask("mia", NewChange.of(certificate()));
    ask("max", NewChange.of(mailboxes()));
    ask("nina", NewChange.of(coreSwitch()));
    ask("noah", new NewChange(firewallRule(), "nina", null, null, null, false, true));
    ask("sven", new NewChange(weakness(), "mia", null, null, null, true, false));
    ask("max", NewChange.of(bookingServer()));
    Acting.as(
        Actor.person("noah"),
        () ->
            changes.open(
                templates.moreRoom(
                    item("File shares"), window(DayOfWeek.TUESDAY, Duration.ofHours(1)))));
  }

  private void ask(String person, NewChange asked) {
    Acting.as(Actor.person(person), () -> changes.open(asked));
  }

  private ChangeContent certificate() {
    return content(
        new Texts(
            "Renew the certificate of web mail",
            "It ends at the end of the month.",
            "The new certificate is put beside the old one, and web mail is started anew with it.",
            "Browsers go on trusting the page.",
            "Nobody notices."),
        "mail",
        "Web mail",
        new RiskAnswers(
            Experience.ROUTINE,
            Complexity.ONE_TEAM,
            Disruption.NEVER,
            Testability.FULL,
            Reversal.TESTED),
        0,
        List.of(new PlannedTask(1, "Install the certificate", "max", 30)),
        ConfigurationPlan.of(),
        window(DayOfWeek.TUESDAY, Duration.ofHours(1)));
  }

  private ChangeContent mailboxes() {
    return content(
        new Texts(
            "Bring the mailboxes to version 16",
            "Version 15 gets no more corrections.",
            "The mailboxes are stopped and copied, brought to version 16 and started again.",
            "Corrections go on for three more years.",
            "Mail cannot be read for half an hour."),
        "mail",
        "Mailboxes",
        new RiskAnswers(
            Experience.BEFORE,
            Complexity.FEW_TEAMS,
            Disruption.OFF_HOURS,
            Testability.PARTIAL,
            Reversal.UNTESTED),
        30,
        List.of(
            new PlannedTask(1, "Stop the mailboxes and copy them", "max", 30),
            new PlannedTask(2, "Install version 16", "max", 45),
            new PlannedTask(2, "Watch the disk array", "noah", 45),
            new PlannedTask(3, "Start and look whether mail arrives", "sven", 20)),
        ConfigurationPlan.of(amend("Mailboxes", "version", "16.0")),
        window(DayOfWeek.THURSDAY, Duration.ofHours(3)));
  }

  /** Much of it is still to be said. */
  private ChangeContent coreSwitch() {
    ChangeContent whole =
        content(
            new Texts("Replace core-switch-1", "Its warranty ends next year.", "", "", ""),
            "network",
            "core-switch-1",
            null,
            0,
            List.of(),
            ConfigurationPlan.of(),
            null);
    return new ChangeContent(
        whole.title(),
        whole.description(),
        whole.reason(),
        whole.benefit(),
        whole.services(),
        whole.items(),
        whole.serviceEffect(),
        whole.outageMinutes(),
        whole.effect(),
        null,
        ChangePlan.NONE,
        whole.tasks(),
        whole.updates(),
        null);
  }

  private ChangeContent firewallRule() {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    return content(
        new Texts(
            "A rule for the disk array was added on core-switch-2",
            "It was found when the configuration was compared.",
            "Traffic from the office network to the disk array is let through. Who did it is not known.",
            "",
            "Nobody noticed."),
        "file-store",
        "core-switch-2",
        new RiskAnswers(
            Experience.BEFORE,
            Complexity.ONE_TEAM,
            Disruption.NEVER,
            Testability.NONE,
            Reversal.UNTESTED),
        0,
        List.of(new PlannedTask(1, "Look whether the rule is needed", "nina", 60)),
        ConfigurationPlan.of(),
        new ChangeWindow(yesterday, yesterday.plus(Duration.ofMinutes(30))));
  }

  private ChangeContent weakness() {
    return content(
        new Texts(
            "Close a weakness of the mail relay",
            "Others are attacked over it since this morning.",
            "The correction of the maker is put on both hosts of the relay, one after the other.",
            "Nobody gets in over the relay.",
            "Mail may come some minutes late."),
        "mail",
        "Mail relay",
        new RiskAnswers(
            Experience.ROUTINE,
            Complexity.ONE_TEAM,
            Disruption.BUSINESS_HOURS,
            Testability.PARTIAL,
            Reversal.TESTED),
        5,
        List.of(new PlannedTask(1, "Install the correction on both hosts", "max", 40)),
        ConfigurationPlan.of(amend("Mail relay", "version", "3.9.1")),
        new ChangeWindow(
            clock.instant().plus(Duration.ofHours(4)), clock.instant().plus(Duration.ofHours(6))));
  }

  private ChangeContent bookingServer() {
    String handle = "booking";
    return content(
        new Texts(
            "Give room booking a machine of its own",
            "It shares one with the mail relay, and both are slow.",
            "A virtual machine is set up on host-1, and room booking moves there with its data.",
            "Rooms are booked within a second.",
            "Rooms cannot be booked for ten minutes."),
        "meeting-rooms",
        "Room booking",
        new RiskAnswers(
            Experience.BEFORE,
            Complexity.ONE_TEAM,
            Disruption.OFF_HOURS,
            Testability.FULL,
            Reversal.TESTED),
        10,
        List.of(
            new PlannedTask(1, "Set the machine up", "noah", 90),
            new PlannedTask(2, "Move room booking", "mia", 30)),
        ConfigurationPlan.of(
            new ConfigurationStep.AddItem(
                handle,
                new ItemFacts(
                    Map.of(
                        "class", "virtual-machine",
                        "name", "booking.example.org",
                        "status", "live",
                        "environment", "production",
                        "owner", "otto",
                        "supportGroup", "mail-team",
                        "criticality", "bronze"))),
            new ConfigurationStep.AddRelation(
                "runs-on", handle, item("host-1.example.org").value())),
        window(DayOfWeek.WEDNESDAY, Duration.ofHours(2)));
  }

  /** What the texts of a change say. */
  private record Texts(
      String title, String reason, String description, String benefit, String effect) {}

  private ChangeContent content(
      Texts texts,
      String service,
      String item,
      @Nullable RiskAnswers risk,
      int outage,
      List<PlannedTask> tasks,
      ConfigurationPlan updates,
      @Nullable ChangeWindow window) {
    return new ChangeContent(
        texts.title(),
        texts.description(),
        texts.reason(),
        texts.benefit(),
        List.of(service),
        List.of(item(item)),
        ServiceEffect.NONE,
        outage,
        texts.effect(),
        risk,
        new ChangePlan(
            "As the instructions of the maker say, with two people at the console.",
            "On the copy in the test environment, by the list of checks of the team.",
            "The state before is put back from the copy that is made first.",
            BackOutTest.TESTED,
            "",
            "Users read of it on the service desk's page the day before.",
            ""),
        tasks,
        updates,
        window);
  }

  private RecordNumber item(String name) {
    return items.find(Actor.system(), name, 0, 10).stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private ConfigurationStep amend(String item, String field, String value) {
    return new ConfigurationStep.AmendItem(item(item).value(), Map.of(field, value));
  }

  /** In the evening of that day of the week after the next. */
  private ChangeWindow window(DayOfWeek day, Duration length) {
    Instant starts =
        LocalDate.ofInstant(clock.instant(), ZONE)
            .plusWeeks(1)
            .with(TemporalAdjusters.next(day))
            .atTime(EVENING)
            .atZone(ZONE)
            .toInstant();
    return new ChangeWindow(starts, starts.plus(length));
  }
}
