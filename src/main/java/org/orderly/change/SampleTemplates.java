package org.orderly.change;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** What may be changed in the sample organisation without anybody's word. */
@Component
class SampleTemplates {

  private static final String MORE_ROOM = "more-room-for-files";
  private static final Duration IN_FORCE = Duration.ofDays(180);
  private static final RiskAnswers ROUTINE =
      new RiskAnswers(
          Experience.ROUTINE,
          Complexity.ONE_TEAM,
          Disruption.OFF_HOURS,
          Testability.FULL,
          Reversal.TESTED);

  private final ChangeTemplateManagement templates;
  private final Clock clock;

  SampleTemplates(ChangeTemplateManagement templates, Clock clock) {
    this.templates = templates;
    this.clock = clock;
  }

  /** Writes them as the change manager, and lets a member of the board authorize them. */
  void create() {
    keep(
        MORE_ROOM,
        "noah",
        content(
            "Give a file share more room",
            "Less than a tenth of a share is free.",
            "The share is made larger by a quarter on the disk array.",
            "file-store",
            "Enlarge the volume, then the share on it, and look at what the clients see.",
            new PlannedTask(1, "Enlarge volume and share", "noah", 20)));
    keep(
        "restart-room-booking",
        "max",
        content(
            "Start room booking anew",
            "It answers slower from week to week.",
            "The application is stopped, its temporary files are deleted, and it is started.",
            "meeting-rooms",
            "Stop it, delete its temporary files, start it and book a room.",
            new PlannedTask(1, "Start room booking anew", "max", 15)));
  }

  private void keep(String key, String owner, ChangeContent said) {
    Acting.as(
        Actor.person("chris"),
        () -> templates.write(key, owner, new TemplateContent(said, List.of("application")), 0));
    Acting.as(
        Actor.person("bea"), () -> templates.authorize(key, 1, clock.instant().plus(IN_FORCE)));
  }

  /** The request to make a share larger. */
  NewChange moreRoom(RecordNumber item, ChangeWindow window) {
    return templates.request(
        MORE_ROOM, new TemplateWish(null, null, List.of(item), window, null), null);
  }

  private static ChangeContent content(
      String title,
      String reason,
      String description,
      String service,
      String implementation,
      PlannedTask task) {
    return new ChangeContent(
        title,
        description,
        reason,
        "Users go on working without asking for help.",
        List.of(service),
        List.of(),
        ServiceEffect.NONE,
        0,
        "Nobody notices.",
        ROUTINE,
        new ChangePlan(
            implementation,
            "Each step was tried on the copy in the test environment.",
            "What was there before is put back.",
            BackOutTest.TESTED,
            "",
            "The service desk reads of it in the schedule of changes.",
            ""),
        List.of(task),
        ConfigurationPlan.of(),
        null);
  }
}
