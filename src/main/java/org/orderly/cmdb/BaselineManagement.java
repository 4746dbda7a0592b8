package org.orderly.cmdb;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes baselines of configuration items, holds them against the present or each other, and says
 * what would lead back to one (ADR 0061).
 *
 * @clause 8.2.6
 */
@Service
@Transactional
public class BaselineManagement {

  private final Baselines baselines;
  private final BaselineSelection selection;
  private final BaselineDigests digests;
  private final BaselineDifferences differences;
  private final BaselineRestorations restorations;
  private final BaselineStates states;
  private final RecordNumbers numbers;
  private final ItemAccess access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BaselineManagement(
      Baselines baselines,
      BaselineSelection selection,
      BaselineDigests digests,
      BaselineDifferences differences,
      BaselineRestorations restorations,
      BaselineStates states,
      RecordNumbers numbers,
      ItemAccess access,
      ApplicationEventPublisher events,
      Clock clock) {
    this.baselines = baselines;
    this.selection = selection;
    this.digests = digests;
    this.differences = differences;
    this.restorations = restorations;
    this.states = states;
    this.numbers = numbers;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes a baseline by hand.
   *
   * @throws RuleViolation ITSM-CMD-031 with a message for each field that is refused, 032 where the
   *     actor is no configuration manager
   */
  public BaselineView take(NewBaseline wish) {
    requireKeeper();
    return taken(wish, null);
  }

  /**
   * Takes a baseline for a record, such as a change before its implementation. Who may is for the
   * record's process to ask.
   *
   * @throws RuleViolation ITSM-CMD-031 with a message for each field that is refused
   */
  public BaselineView takeFor(RecordNumber record, NewBaseline wish) {
    return taken(wish, record);
  }

  private BaselineView taken(NewBaseline wish, @Nullable RecordNumber record) {
    NewBaseline checked = BaselineCheck.check(wish);
    BaselineSelection.Selected selected = selection.of(checked.scope());
    if (selected.items().length == 0) {
      throw BaselineCheck.empty();
    }
    RecordNumber number = numbers.next(RecordKind.BASELINE);
    baselines.enter(number, selected.items(), selected.update());
    BaselineView baseline =
        new BaselineView(
            number,
            checked.name(),
            checked.reason(),
            checked.scope(),
            selected.update(),
            record,
            clock.instant(),
            Acting.current().key(),
            selected.items().length,
            digests.of(selected.items(), selected.update()));
    baselines.add(baseline);
    events.publishEvent(new BaselineTaken(baseline, Acting.current()));
    return baseline;
  }

  /**
   * A baseline.
   *
   * @throws RuleViolation ITSM-CMD-002 where the actor is no staff, 030 where there is none
   */
  @Transactional(readOnly = true)
  public BaselineView baseline(RecordNumber number) {
    access.requireStaff();
    return require(number);
  }

  /**
   * Some baselines, the newest first.
   *
   * @param size 1 to 100
   * @throws RuleViolation ITSM-CMD-002 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public BaselinePage all(int page, int size) {
    access.requireStaff();
    int from = Math.max(0, page);
    int most = size(size);
    return new BaselinePage(baselines.page(from, most), baselines.count(), from, most);
  }

  /**
   * The baselines that were taken for a record, the oldest first.
   *
   * @throws RuleViolation ITSM-CMD-002 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public List<BaselineView> takenFor(RecordNumber record) {
    access.requireStaff();
    return baselines.because(record);
  }

  /**
   * Some items of a baseline by number, as they were.
   *
   * @param size 1 to 100
   * @throws RuleViolation ITSM-CMD-002, 030
   */
  @Transactional(readOnly = true)
  public List<ItemLine> items(RecordNumber number, int page, int size) {
    BaselineView baseline = baseline(number);
    int most = size(size);
    List<Long> items = baselines.items(number, (long) Math.max(0, page) * most, most);
    List<ItemLine> lines = new ArrayList<>();
    states
        .of(items, baseline.update())
        .forEach(
            (item, state) ->
                lines.add(
                    ItemLine.of(ItemReads.number(item), Objects.requireNonNull(state.facts()))));
    return lines;
  }

  /**
   * The state of an item in a baseline, without the mark of when it was verified.
   *
   * @throws RuleViolation ITSM-CMD-001 where the baseline has no such item, 002, 030
   */
  @Transactional(readOnly = true)
  public ItemState state(RecordNumber number, RecordNumber item) {
    BaselineView baseline = baseline(number);
    if (baselines.among(number, List.of(BaselineRestorations.running(item))).isEmpty()) {
      throw new RuleViolation(
          CmdbRule.ITEM_UNKNOWN, "The baseline " + number + " has no item " + item);
    }
    return Objects.requireNonNull(
        states.of(List.of(item.running()), baseline.update()).get(item.running()));
  }

  /**
   * What is not as it was: now, where the baseline's scope counts as it would be taken today, or in
   * another baseline.
   *
   * @param with null for now
   * @param standing which lines are wanted; null for all
   * @param size 1 to 100
   * @throws RuleViolation ITSM-CMD-002, 030
   */
  @Transactional(readOnly = true)
  public BaselineComparison compare(
      RecordNumber number,
      @Nullable RecordNumber with,
      BaselineComparison.@Nullable Standing standing,
      int page,
      int size) {
    BaselineView baseline = baseline(number);
    return differences.compare(
        baseline, with == null ? null : require(with), standing, Math.max(0, page), size(size));
  }

  /**
   * What would lead back to a baseline; writes nothing.
   *
   * @param items those that are meant; empty for all
   * @throws RuleViolation ITSM-CMD-032 where the actor is no configuration manager, 030, 033 where
   *     nothing is other than it was, 034 where an item is none of the baseline, or it would be too
   *     much at once
   */
  @Transactional(readOnly = true)
  public BaselineRestoration restoration(RecordNumber number, Collection<RecordNumber> items) {
    requireKeeper();
    return restorations.of(require(number), items);
  }

  /**
   * Whether the states that a baseline stands for are those that it was taken of.
   *
   * @throws RuleViolation ITSM-CMD-002, 030
   */
  @Transactional(readOnly = true)
  public boolean verify(RecordNumber number) {
    return digests.fits(baseline(number));
  }

  /** Whether the actor takes baselines and goes back to them. */
  public boolean keeper() {
    return access.configures();
  }

  /**
   * Refuses whoever takes no baselines.
   *
   * @throws RuleViolation ITSM-CMD-032
   */
  public void requireKeeper() {
    if (!keeper()) {
      throw new RuleViolation(
          CmdbRule.BASELINE_KEEPERS_ONLY,
          "Configuration managers take baselines and go back to them");
    }
  }

  private BaselineView require(RecordNumber number) {
    return baselines
        .find(number)
        .orElseThrow(
            () -> new RuleViolation(CmdbRule.BASELINE_UNKNOWN, "There is no baseline " + number));
  }

  private static int size(int size) {
    return Math.max(1, Math.min(size, ItemPage.LARGEST));
  }
}
