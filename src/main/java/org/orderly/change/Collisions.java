package org.orderly.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderly.change.TouchedServices.Reached;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds what a window collides with (8.5.1.3): periods first, then other changes. */
@Component
class Collisions {

  private static final Comparator<Collision> MOST_SERIOUS =
      Comparator.comparing(Collision::effect)
          .thenComparing(Collision::kind)
          .thenComparing(one -> one.window().starts());

  private final MaintenanceWindows windows;
  private final BlackoutPeriods blackouts;
  private final TouchedServices touched;
  private final MeetingChanges changes;
  private final ScheduleDecisions decisions;

  Collisions(
      MaintenanceWindows windows,
      BlackoutPeriods blackouts,
      TouchedServices touched,
      MeetingChanges changes,
      ScheduleDecisions decisions) {
    this.windows = windows;
    this.blackouts = blackouts;
    this.touched = touched;
    this.changes = changes;
    this.decisions = decisions;
  }

  /** The effect of each kind for the change that is meant, asked for once. */
  interface Effects {
    CollisionEffect of(CollisionKind kind);
  }

  List<Collision> of(ScheduleDraft draft) {
    Map<CollisionKind, CollisionEffect> known = new TreeMap<>();
    RiskLevel level = draft.level() == null ? RiskLevel.MEDIUM : draft.level();
    Effects effects =
        kind -> known.computeIfAbsent(kind, each -> decisions.effect(each, draft.type(), level));
    Supplier<Reached> reached = reached(draft);
    List<Collision> found = new ArrayList<>();
    blackouts.overlapping(draft.window()).stream()
        .filter(period -> concerns(period.subject(), reached))
        .map(period -> collision(period, draft.window(), effects))
        .forEach(found::add);
    outside(draft.window(), reached.get(), effects).forEach(found::add);
    found.addAll(changes.meeting(draft, effects));
    return found.stream().sorted(MOST_SERIOUS).limit(Collision.MOST).toList();
  }

  /** Whether a blackout period concerns the change, and both overlap. */
  boolean meets(BlackoutPeriodView period, ScheduleDraft draft) {
    return period.window().overlaps(draft.window()) && concerns(period.subject(), reached(draft));
  }

  private Supplier<Reached> reached(ScheduleDraft draft) {
    return SingletonSupplier.of(
        () -> touched.by(draft.services(), draft.items(), draft.window().starts()));
  }

  private static boolean concerns(ScheduleSubject subject, Supplier<Reached> reached) {
    return switch (subject.kind()) {
      case EVERYTHING -> true;
      case SERVICE -> reached.get().services().contains(subject.key());
      case CUSTOMER -> reached.get().customers().contains(subject.key());
    };
  }

  private static Collision collision(
      BlackoutPeriodView period, ChangeWindow window, Effects effects) {
    return new Collision(
        CollisionKind.BLACKOUT,
        effects.of(CollisionKind.BLACKOUT),
        true,
        period.window().overlap(window),
        null,
        period.id(),
        period.subject(),
        period.reason(),
        List.of());
  }

  /** Where no maintenance window is kept for a service or customer, any time will do. */
  private List<Collision> outside(ChangeWindow window, Reached reached, Effects effects) {
    Set<String> services = reached.services();
    Map<String, List<MaintenanceWindowView>> bySubject = new TreeMap<>();
    windows
        .inForce(services, reached.customers())
        .forEach(
            one ->
                bySubject
                    .computeIfAbsent(
                        one.subject().kind().word() + " " + one.subject().key(),
                        any -> new ArrayList<>())
                    .add(one));
    return bySubject.values().stream()
        .filter(
            all ->
                !Coverage.covers(
                    all.stream().flatMap(one -> one.within(window).stream()).toList(), window))
        .map(all -> outside(all.get(0).subject(), window, effects))
        .toList();
  }

  private static Collision outside(
      @Nullable ScheduleSubject subject, ChangeWindow window, Effects effects) {
    return new Collision(
        CollisionKind.OUTSIDE_WINDOW,
        effects.of(CollisionKind.OUTSIDE_WINDOW),
        true,
        window,
        null,
        null,
        subject,
        null,
        List.of());
  }
}
