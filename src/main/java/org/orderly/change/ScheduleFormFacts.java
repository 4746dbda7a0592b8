package org.orderly.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.change.TouchedServices.Reached;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Actor;
import org.orderly.kernel.AskedFacts;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of change-scheduling show of a change and of the schedule around it. */
@Component
class ScheduleFormFacts implements FormFacts {

  private static final Duration TO_COME = Duration.ofDays(28);
  private static final int MOST_WINDOWS = 12;

  private final Changes changes;
  private final Contents contents;
  private final ChangeAccess access;
  private final ScheduleDrafts drafts;
  private final Collisions collisions;
  private final TouchedServices touched;
  private final MaintenanceWindows windows;
  private final IdentityManagement identity;
  private final Clock clock;

  ScheduleFormFacts(
      Changes changes,
      Contents contents,
      ChangeAccess access,
      ScheduleDrafts drafts,
      Collisions collisions,
      TouchedServices touched,
      MaintenanceWindows windows,
      IdentityManagement identity,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.access = access;
    this.drafts = drafts;
    this.collisions = collisions;
    this.touched = touched;
    this.windows = windows;
    this.identity = identity;
    this.clock = clock;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CHANGE;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> facts(
      RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
    if (!access.maySee(actor)) {
      return Map.of();
    }
    ChangeView change = changes.get(number).view();
    CollisionLines lines = new CollisionLines(zone(actor));
    AskedFacts facts = new AskedFacts(keys);
    facts.put("number", number::value);
    facts.put("title", change::title);
    facts.put("services", () -> String.join(", ", content(change).services()));
    facts.put("riskLevel", () -> change.riskLevel() == null ? null : change.riskLevel().word());
    facts.put("plannedWindow", () -> change.window() == null ? null : lines.of(change.window()));
    facts.put("scheduleText", () -> obstacles(number, lines));
    facts.put("maintenanceText", () -> toCome(change, lines));
    return facts.all();
  }

  private String obstacles(RecordNumber number, CollisionLines lines) {
    ScheduleDraft draft = drafts.of(number);
    if (draft == null) {
      return "No window is chosen yet";
    }
    String told = lines.first(collisions.of(draft));
    if (draft.window().starts().isBefore(clock.instant())) {
      return ("The window lies in the past\n" + told).strip();
    }
    return told.isEmpty() ? "Nothing stands in the way" : told;
  }

  /** The maintenance windows of all that the change reaches, in the weeks to come. */
  private @Nullable String toCome(ChangeView change, CollisionLines lines) {
    Instant now = clock.instant();
    ChangeWindow weeks = new ChangeWindow(now, now.plus(TO_COME));
    ChangeContent content = content(change);
    Reached reached = touched.by(content.services(), content.items(), now);
    List<MaintenanceWindowView> kept = windows.inForce(reached.services(), reached.customers());
    String told =
        kept.stream()
            .flatMap(one -> one.within(weeks).stream().map(when -> Map.entry(when, one)))
            .sorted(Comparator.comparing(one -> one.getKey().starts()))
            .limit(MOST_WINDOWS)
            .map(
                one ->
                    one.getValue().subject().kind().word()
                        + " "
                        + one.getValue().subject().key()
                        + ": "
                        + lines.of(one.getKey()))
            .collect(Collectors.joining("\n"));
    return told.isEmpty() ? null : told;
  }

  private ChangeContent content(ChangeView change) {
    return contents.get(change.number(), change.contentVersion()).content();
  }

  private ZoneId zone(Actor actor) {
    return identity
        .person(actor.key())
        .map(PersonView::zone)
        .<ZoneId>map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }
}
