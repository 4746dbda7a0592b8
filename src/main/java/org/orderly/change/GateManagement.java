package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of each gate of a change whether it is open, and why not: what must not begin cannot (ADR
 * 0079).
 *
 * @clause 8.5.1.3
 */
@Service
@Transactional(readOnly = true)
public class GateManagement {

  private final Changes changes;
  private final Contents contents;
  private final ChangeAccess access;
  private final Implementations implementations;
  private final ChangeBaselines baselines;
  private final AuthorizationInForce authorizations;
  private final ScheduleConflicts schedule;
  private final Clock clock;

  GateManagement(
      Changes changes,
      Contents contents,
      ChangeAccess access,
      Implementations implementations,
      ChangeBaselines baselines,
      AuthorizationInForce authorizations,
      ScheduleConflicts schedule,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.access = access;
    this.implementations = implementations;
    this.baselines = baselines;
    this.authorizations = authorizations;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * All gates of a change, as they stand now.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see
   */
  public Gates gates(RecordNumber number) {
    if (!access.sees(changes.get(number).view(), Acting.current())) {
      throw Changes.unknown(number.value());
    }
    return of(number);
  }

  /** All gates of a change, whoever asks. */
  Gates of(RecordNumber number) {
    ChangeView change = changes.get(number).view();
    ChangeContent content = contents.get(number, change.contentVersion()).content();
    ImplementationView made = implementations.find(number).map(Implementation::view).orElse(null);
    AuthorizationInForce.Given given = authorizations.of(number).orElse(null);
    List<ScheduleConflicts.Standing> conflicts = conflicts(change, made);
    return new Gates(
        List.of(
            blackout(change, given, conflicts),
            collision(given, conflicts),
            baseline(content, made),
            PreparationGates.backOutPlan(content, made),
            PreparationGates.testEvidence(content, change.type(), made),
            authorization(change, given),
            window(change.window(), made)));
  }

  /** Those gates that more time than its window might shut, as if it were granted until then. */
  Gates beyondWindow(RecordNumber number, Instant until) {
    ChangeView change = changes.get(number).view();
    AuthorizationInForce.Given given = authorizations.of(number).orElse(null);
    List<ScheduleConflicts.Standing> conflicts =
        beyond(Objects.requireNonNull(change.window()), until)
            .flatMap(time -> schedule.blocking(number, time).stream())
            .toList();
    return new Gates(List.of(blackout(change, given, conflicts), collision(given, conflicts)));
  }

  /** Of work that has begun counts what is still to come: of its window, and of more time. */
  private List<ScheduleConflicts.Standing> conflicts(
      ChangeView change, @Nullable ImplementationView made) {
    ChangeWindow window = change.window();
    if (window == null || made == null || made.begunAt() == null) {
      return schedule.blocking(change.number());
    }
    return Stream.concat(
            toCome(window.starts(), window.ends()), beyond(window, made.extendedUntil()))
        .flatMap(time -> schedule.blocking(change.number(), time).stream())
        .toList();
  }

  private Stream<ChangeWindow> beyond(ChangeWindow window, @Nullable Instant until) {
    return until == null ? Stream.empty() : toCome(window.ends(), until);
  }

  private Stream<ChangeWindow> toCome(Instant from, Instant to) {
    Instant now = clock.instant();
    Instant starts = from.isBefore(now) ? now : from;
    return starts.isBefore(to) ? Stream.of(new ChangeWindow(starts, to)) : Stream.empty();
  }

  private static Gate blackout(
      ChangeView change,
      AuthorizationInForce.@Nullable Given given,
      List<ScheduleConflicts.Standing> conflicts) {
    List<String> periods = keys(conflicts, true);
    if (periods.isEmpty()) {
      return Gate.of(GateFinding.NO_BLACKOUT);
    }
    boolean accepted =
        change.type() == ChangeType.EMERGENCY && accepted(given).containsAll(periods);
    return new Gate(accepted ? GateFinding.BLACKOUT_ACCEPTED : GateFinding.BLACKED_OUT, periods);
  }

  private static Gate collision(
      AuthorizationInForce.@Nullable Given given, List<ScheduleConflicts.Standing> conflicts) {
    List<String> others = keys(conflicts, false);
    if (others.isEmpty()) {
      return Gate.of(GateFinding.NO_COLLISION);
    }
    return new Gate(
        accepted(given).containsAll(others) ? GateFinding.COLLISION_ACCEPTED : GateFinding.COLLIDES,
        others);
  }

  private static List<String> keys(List<ScheduleConflicts.Standing> conflicts, boolean blackout) {
    return conflicts.stream()
        .filter(conflict -> conflict.blackout() == blackout)
        .map(ScheduleConflicts.Standing::key)
        .distinct()
        .toList();
  }

  /** Only a board accepts what stands in the way. */
  private static Set<String> accepted(AuthorizationInForce.@Nullable Given given) {
    return given != null && given.by() == AuthorizationInForce.By.BOARD
        ? given.accepted()
        : Set.of();
  }

  private Gate baseline(ChangeContent content, @Nullable ImplementationView made) {
    RecordNumber taken = made == null ? null : made.baselineBefore();
    return taken != null && made != null && made.begunAt() != null
        ? Gate.of(GateFinding.BASELINE_TAKEN, taken)
        : baselines.gate(TouchedItems.of(content), taken);
  }

  private static Gate authorization(ChangeView change, AuthorizationInForce.@Nullable Given given) {
    if (given == null) {
      return Gate.of(
          change.type() == ChangeType.STANDARD && authorizedState(change.state())
              ? GateFinding.PRE_AUTHORIZED
              : GateFinding.UNAUTHORIZED);
    }
    if (!given.contentDigest().equals(change.digest())) {
      return Gate.of(GateFinding.AUTHORIZED_OTHERWISE);
    }
    return given.by() == AuthorizationInForce.By.AFTERWARDS
        ? Gate.of(GateFinding.AUTHORIZED_AFTERWARDS)
        : Gate.of(GateFinding.AUTHORIZED, given.at());
  }

  private static boolean authorizedState(ChangeState state) {
    return state == ChangeState.SCHEDULED || state == ChangeState.IMPLEMENTATION;
  }

  private Gate window(@Nullable ChangeWindow window, @Nullable ImplementationView made) {
    if (window == null) {
      return Gate.of(GateFinding.NO_WINDOW);
    }
    Instant now = clock.instant();
    if (now.isBefore(window.starts())) {
      return Gate.of(GateFinding.WINDOW_TO_COME, window.starts());
    }
    if (now.isBefore(window.ends())) {
      return Gate.of(GateFinding.WINDOW_OPEN, window.ends());
    }
    Instant until = made == null ? null : made.extendedUntil();
    return until != null && now.isBefore(until)
        ? Gate.of(GateFinding.WINDOW_EXTENDED, until)
        : Gate.of(GateFinding.WINDOW_OVER, window.ends());
  }
}
