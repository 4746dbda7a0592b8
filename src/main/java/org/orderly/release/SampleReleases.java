package org.orderly.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BackOutTest;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeQuery;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** What the people of the sample organisation bring into use together. */
@Component
public class SampleReleases {

  private static final Actor MANAGER = Actor.person("rolf");

  private final ReleaseManagement releases;
  private final ChangeManagement changes;
  private final TaskManagement tasks;
  private final Clock clock;

  SampleReleases(
      ReleaseManagement releases, ChangeManagement changes, TaskManagement tasks, Clock clock) {
    this.releases = releases;
    this.changes = changes;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Proposes them; the sample organisation's changes are there. One waits to be accepted. */
  public void create() {
    propose(
        content(
            "Room booking",
            "2027-1",
            "meeting-rooms",
            null,
            change("Give room booking a machine of its own")));
    RecordNumber mail =
        propose(
            content("Mail", "16", "mail", "victor", change("Bring the mailboxes to version 16")));
    complete(mail, MANAGER, Map.of());
    complete(
        mail, Actor.person("max"), Map.of("components", "mailboxes-16.tar; " + "4e".repeat(32)));
    complete(
        mail,
        Actor.person("mia"),
        Map.of("criteriaResults", "1: met; the checks of the team\n2: met; measured on Monday"));
  }

  private RecordNumber propose(ReleaseContent content) {
    return Acting.as(MANAGER, () -> releases.propose(content, null)).number();
  }

  private void complete(RecordNumber release, Actor who, Map<String, Object> fields) {
    TaskView task = tasks.openTasks(release).get(0);
    if (task.assignee() == null) {
      tasks.claim(task.id(), who);
    }
    tasks.complete(task.id(), fields, who);
  }

  private RecordNumber change(String title) {
    ChangeQuery query = new ChangeQuery(null, null, null, null, null, title, 0, 1);
    return Acting.as(MANAGER, () -> changes.find(query)).changes().get(0).number();
  }

  private ReleaseContent content(
      String title,
      String versionName,
      String service,
      @Nullable String acceptor,
      RecordNumber change) {
    Instant starts = clock.instant().plus(Duration.ofDays(14));
    return new ReleaseContent(
        title,
        versionName,
        "What its changes bring comes into use on one evening.",
        List.of(service),
        acceptor == null ? null : "brightwater",
        acceptor,
        Rollout.PHASED,
        List.of(change),
        List.of(),
        List.of(),
        List.of("What could be done before can be done", "Nobody waits longer than a second"),
        List.of(
            new PlannedStage("Service desk", starts),
            new PlannedStage("Everybody", starts.plus(Duration.ofDays(2)))),
        "The state before is put back from the copy that is made first.",
        BackOutTest.TESTED,
        "",
        "Users read of it on the service desk's page the day before.");
  }
}
