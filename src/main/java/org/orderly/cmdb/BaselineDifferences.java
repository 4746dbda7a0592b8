package org.orderly.cmdb;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.BaselineComparison.Counts;
import org.orderly.cmdb.BaselineComparison.Line;
import org.orderly.cmdb.BaselineComparison.Standing;
import org.springframework.stereotype.Component;

/**
 * Holds a baseline against the present or another baseline. Only items that updates in between have
 * touched are looked at, piece by piece.
 */
@Component
class BaselineDifferences {

  private final Baselines baselines;
  private final BaselineSelection selection;
  private final BaselineStates states;
  private final TouchedItems touched;
  private final CmdbHead head;

  BaselineDifferences(
      Baselines baselines,
      BaselineSelection selection,
      BaselineStates states,
      TouchedItems touched,
      CmdbHead head) {
    this.baselines = baselines;
    this.selection = selection;
    this.states = states;
    this.touched = touched;
    this.head = head;
  }

  /** The other side of a comparison: its items in their order, and as of which update. */
  record Side(long[] items, long update) {}

  Side side(BaselineView baseline) {
    return new Side(baselines.items(baseline.number()), baseline.update());
  }

  /** What a baseline's scope means now; where it means nothing any more, as of the last update. */
  Side now(BaselineView baseline) {
    BaselineSelection.Selected selected = selection.of(baseline.scope());
    return new Side(
        selected.items(), selected.items().length == 0 ? head.read().update() : selected.update());
  }

  BaselineComparison compare(
      BaselineView baseline,
      @Nullable BaselineView with,
      @Nullable Standing standing,
      int page,
      int size) {
    Side then = side(baseline);
    Side other = with == null ? now(baseline) : side(with);
    Map<Long, Standing> all = standings(baseline, then, other);
    Counts counts = counts(then, all);
    List<Long> shown =
        all.entrySet().stream()
            .filter(entry -> standing == null || entry.getValue() == standing)
            .map(Map.Entry::getKey)
            .toList();
    List<Long> slice = shown.stream().skip((long) page * size).limit(size).toList();
    return new BaselineComparison(
        baseline,
        with,
        other.update(),
        counts,
        lines(slice, all, then, other),
        shown.size(),
        page,
        size);
  }

  private static Counts counts(Side then, Map<Long, Standing> all) {
    int[] counted = new int[Standing.values().length];
    all.values().forEach(each -> counted[each.ordinal()]++);
    int different = counted[Standing.DIFFERENT.ordinal()];
    int gone = counted[Standing.GONE.ordinal()];
    return new Counts(
        then.items().length - different - gone, different, gone, counted[Standing.ADDED.ordinal()]);
  }

  /** How those stand that are not the same, by number. */
  private Map<Long, Standing> standings(BaselineView baseline, Side then, Side other) {
    Map<Long, Standing> all = new TreeMap<>();
    except(then.items(), other.items()).forEach(item -> all.put(item, Standing.GONE));
    except(other.items(), then.items()).forEach(item -> all.put(item, Standing.ADDED));
    each(
        baseline,
        other.update(),
        item -> !all.containsKey(item),
        (item, was, is) -> all.put(item, Standing.DIFFERENT));
    return all;
  }

  /** What is in the first and not in the second; both are in order. */
  static LongStream except(long[] first, long[] second) {
    return LongStream.of(first).filter(item -> Arrays.binarySearch(second, item) < 0);
  }

  /** Which items of a baseline are looked at. */
  interface Wanted {

    boolean test(long item);
  }

  /** Hears of an item that is not the same. */
  interface Reader {

    void read(long item, ItemState then, ItemState other);
  }

  /** Tells of each item of a baseline that is wanted and was not the same after an update. */
  private void each(BaselineView baseline, long update, Wanted wanted, Reader reader) {
    List<Long> candidates = touched.of(baseline, update).filter(wanted::test).boxed().toList();
    for (List<Long> piece : Pieces.of(candidates)) {
      Map<Long, ItemState> then = states.of(piece, baseline.update());
      Map<Long, ItemState> other = states.of(piece, update);
      for (Long item : piece) {
        if (!between(item, then, other).none()) {
          reader.read(
              item,
              Objects.requireNonNull(then.get(item)),
              Objects.requireNonNull(other.get(item)));
        }
      }
    }
  }

  /** Tells what leads each item of a baseline that is wanted back to it, and its state then. */
  void back(
      BaselineView baseline,
      long present,
      Wanted wanted,
      BiConsumer<ConfigurationDifference, ItemState> reader) {
    each(
        baseline,
        present,
        wanted,
        (item, then, now) ->
            reader.accept(
                ConfigurationDifference.between(ItemReads.number(item), now, then), then));
  }

  private static ConfigurationDifference between(
      long item, Map<Long, ItemState> before, Map<Long, ItemState> after) {
    return ConfigurationDifference.between(
        ItemReads.number(item),
        Objects.requireNonNull(before.get(item)),
        Objects.requireNonNull(after.get(item)));
  }

  private List<Line> lines(List<Long> items, Map<Long, Standing> all, Side then, Side other) {
    Map<Long, ItemState> before = states.of(items, then.update());
    Map<Long, ItemState> after = states.of(items, other.update());
    return items.stream()
        .map(
            item -> {
              Standing standing = Objects.requireNonNull(all.get(item));
              ItemFacts facts = shown(item, before, after);
              return new Line(
                  ItemReads.number(item),
                  standing,
                  facts.itemClass(),
                  facts.name(),
                  standing == Standing.ADDED ? nothing(item) : between(item, before, after));
            })
        .toList();
  }

  private static ConfigurationDifference nothing(long item) {
    return new ConfigurationDifference(
        ItemReads.number(item), List.of(), List.of(), List.of(), List.of());
  }

  private static ItemFacts shown(
      long item, Map<Long, ItemState> before, Map<Long, ItemState> after) {
    ItemState last = Objects.requireNonNull(after.get(item));
    return Objects.requireNonNullElseGet(
        last.facts(),
        () -> Objects.requireNonNull(Objects.requireNonNull(before.get(item)).facts()));
  }
}
