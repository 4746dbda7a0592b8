package org.orderly.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.Recomputations.Running;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has service clocks measured anew after their calendar was edited (8.3.3): an act of its own that
 * shows first what it would change. Clocks that have stopped never change (ADR 0052).
 */
@Service
@Transactional
public class RecomputationManagement {

  private static final int READ_AT_ONCE = 500;
  private static final int MOST_READ = 5_000;

  private final Recomputations recomputations;
  private final Calendars calendars;
  private final CalendarKeepers keepers;
  private final ObjectProvider<RecordDirectory> directories;
  private final Clock clock;

  RecomputationManagement(
      Recomputations recomputations,
      Calendars calendars,
      CalendarKeepers keepers,
      ObjectProvider<RecordDirectory> directories,
      Clock clock) {
    this.recomputations = recomputations;
    this.calendars = calendars;
    this.keepers = keepers;
    this.directories = directories;
    this.clock = clock;
  }

  /**
   * What a recomputation by the calendar's present version would change now.
   *
   * @param after the record after which the page begins; null for the first page
   * @param most how many clocks are shown at most, 1 or more
   * @throws RuleViolation ITSM-SLM-001 where the actor keeps no calendars, 004 where there is no
   *     calendar of this key
   */
  @Transactional(readOnly = true)
  public RecomputationPreview preview(String key, @Nullable String after, int most) {
    CalendarReference calendar = known(key);
    Page page = new Page(Objects.requireNonNullElse(after, ""), most);
    Instant now = clock.instant();
    for (int read = 0; page.goesOn() && read < MOST_READ; read += READ_AT_ONCE) {
      List<Running> records = recomputations.read(calendar, page.position, READ_AT_ONCE);
      Set<RecordNumber> visible = visible(records);
      page.last = records.size() < READ_AT_ONCE;
      for (Running record : records) {
        page.add(record.number(), changes(record, calendar, now), visible);
      }
    }
    return new RecomputationPreview(
        calendar.text(),
        recomputations.count(calendar),
        List.copyOf(page.changes),
        page.hidden,
        page.next(),
        last(key).orElse(null));
  }

  /** A page while it is filled: it ends before the record whose clocks have no place any more. */
  private static final class Page {

    private final int most;
    private final List<ClockChange> changes = new ArrayList<>();
    private int hidden;
    private String position;
    private boolean full;
    private boolean last;

    private Page(String after, int most) {
      this.position = after;
      this.most = most;
    }

    boolean goesOn() {
      return !full && !last && changes.size() < most;
    }

    /** Of a record that has more clocks than a page has places the page takes all. */
    void add(RecordNumber number, List<ClockChange> found, Set<RecordNumber> visible) {
      boolean seen = visible.contains(number);
      full = full || seen && !changes.isEmpty() && changes.size() + found.size() > most;
      if (!full) {
        position = number.value();
        changes.addAll(seen ? found : List.of());
        hidden += seen ? 0 : found.size();
      }
    }

    @Nullable String next() {
      return full || !last ? position : null;
    }
  }

  private List<ClockChange> changes(Running record, CalendarReference calendar, Instant now) {
    return record.history().going(calendar, calendars::get).stream()
        .map(
            clock ->
                ClockChange.of(
                    record.number(), record.history().of(clock), calendar, calendars::get, now))
        .filter(ClockChange::differs)
        .toList();
  }

  private Set<RecordNumber> visible(List<Running> records) {
    List<RecordNumber> numbers = records.stream().map(Running::number).toList();
    Actor actor = Acting.current();
    return directories.stream()
        .flatMap(directory -> directory.visible(of(directory.kind(), numbers), actor).stream())
        .map(RecordSummary::number)
        .collect(Collectors.toSet());
  }

  private static List<RecordNumber> of(RecordKind kind, List<RecordNumber> numbers) {
    return numbers.stream().filter(number -> number.kind() == kind).toList();
  }

  /**
   * Asks for it: from then on the clocks that go on are measured by the calendar's present version,
   * from their start on. The work is done soon after, set by set.
   *
   * @param reason 1 to 1,000 characters
   * @throws RuleViolation ITSM-SLM-001 where the actor keeps no calendars, 004 where there is no
   *     calendar of this key, 020 where no reason is given, 021 where there is nothing to measure
   *     anew, or it is being done
   */
  public ClockRecomputation recompute(String key, String reason) {
    CalendarReference calendar = known(key);
    if (reason.isBlank()
        || reason.codePointCount(0, reason.length()) > CalendarCheck.LONGEST_REASON) {
      throw new RuleViolation(
          ServiceLevelRule.RECOMPUTATION_UNEXPLAINED,
          "A recomputation needs a reason",
          Map.of("reason", "Say why, in 1 to " + CalendarCheck.LONGEST_REASON + " characters"));
    }
    recomputations.lock(key);
    if (last(key).filter(last -> last.endedAt() == null).isPresent()) {
      throw new RuleViolation(
          ServiceLevelRule.NOTHING_TO_RECOMPUTE,
          "Clocks are being measured anew by «" + key + "» already");
    }
    if (recomputations.count(calendar) == 0) {
      throw new RuleViolation(
          ServiceLevelRule.NOTHING_TO_RECOMPUTE,
          "No clock that goes on began under an older version of «" + key + "»");
    }
    recomputations.ask(calendar, reason, Acting.current(), clock.instant());
    return last(key).orElseThrow();
  }

  /** The last recomputation of a calendar that was asked for; empty where none was. */
  @Transactional(readOnly = true)
  public Optional<ClockRecomputation> last(String key) {
    return recomputations.last(key).map(Recomputations.Job::view);
  }

  private CalendarReference known(String key) {
    keepers.require();
    return calendars
        .latest(key)
        .orElseThrow(
            () ->
                new RuleViolation(
                    ServiceLevelRule.CALENDAR_UNKNOWN, "There is no calendar of this key"));
  }
}
