package org.orderly.cmdb.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ComponentDifference;
import org.orderly.cmdb.ConfigurationDifference;
import org.orderly.cmdb.ConfigurationUpdateView;
import org.orderly.cmdb.FieldDifference;
import org.orderly.cmdb.GroupDifference;
import org.orderly.cmdb.ItemHistoryEntry;
import org.orderly.cmdb.ItemView;
import org.orderly.cmdb.RelationDifference;
import org.orderly.kernel.RecordNumber;

/**
 * What was other before than after, in words.
 *
 * @param told who did it, when and why; null where two instants are compared
 * @param lines at most {@value #MOST} of each kind
 * @param hidden how many more there are
 */
record DifferenceView(@Nullable Told told, List<Line> lines, int hidden) {

  private static final int MOST = 100;
  private static final int MOST_OF_AN_UPDATE = 12;

  /**
   * One thing that is other.
   *
   * @param other the item at the other end, where it is a relation
   * @param otherName what it is called; its number where nobody says
   */
  record Line(
      String what,
      String before,
      String after,
      @Nullable RecordNumber other,
      @Nullable String otherName) {

    static Line of(String what, String before, String after) {
      return new Line(what, before, after, null, null);
    }

    /** The same with the name of the item at the other end. */
    Line named(Map<RecordNumber, ItemView> items) {
      ItemView found = other == null ? null : items.get(other);
      return found == null ? this : new Line(what, before, after, other, found.facts().name());
    }
  }

  /** The items at the other ends of relations. */
  private Stream<RecordNumber> others() {
    return lines.stream().map(Line::other).filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  /** The same with the names of these items. */
  private DifferenceView named(Map<RecordNumber, ItemView> items) {
    return new DifferenceView(told, lines.stream().map(line -> line.named(items)).toList(), hidden);
  }

  /**
   * An update, in words.
   *
   * @param path where the record that wrote it is shown; null where there is none to be seen
   */
  record Told(
      ConfigurationUpdateView update,
      String person,
      String origin,
      @Nullable String path,
      Instant before) {}

  static DifferenceView of(
      ItemHistoryEntry entry, ItemView item, ItemWords words, NamingRecords records) {
    ConfigurationUpdateView update = entry.update();
    Told told =
        new Told(
            update,
            words.person(update.person()),
            words.text("items.origin." + update.origin().kind().word()),
            records.path(update.origin()),
            update.at().minusMillis(1));
    return of(
        told,
        new ConfigurationDifference(
            item.number(), entry.fields(), entry.components(), entry.relations(), entry.groups()),
        item.facts().itemClass(),
        words,
        MOST_OF_AN_UPDATE);
  }

  /** Two states of an item of a class. */
  static DifferenceView of(ConfigurationDifference difference, String itemClass, ItemWords words) {
    return of(null, difference, itemClass, words, MOST);
  }

  /** The same with the names of the items at the other ends of relations, all read at once. */
  static List<DifferenceView> named(
      List<DifferenceView> differences,
      Function<Collection<RecordNumber>, Map<RecordNumber, ItemView>> items) {
    Map<RecordNumber, ItemView> known =
        items.apply(differences.stream().flatMap(DifferenceView::others).distinct().toList());
    return differences.stream().map(difference -> difference.named(known)).toList();
  }

  private static DifferenceView of(
      @Nullable Told told,
      ConfigurationDifference difference,
      String itemClass,
      ItemWords words,
      int most) {
    List<Line> lines = new ArrayList<>();
    RecordNumber item = difference.item();
    int hidden =
        add(lines, difference.fields(), MOST, one -> line(one, itemClass, words))
            + add(lines, difference.components(), most, one -> line(one, words))
            + add(lines, difference.relations(), most, one -> line(one, item, words))
            + add(lines, difference.groups(), most, one -> line(one, words));
    return new DifferenceView(told, lines, hidden);
  }

  private static <D> int add(
      List<Line> lines, List<D> differences, int most, Function<D, Line> told) {
    differences.stream().limit(most).map(told).forEach(lines::add);
    return Math.max(0, differences.size() - most);
  }

  private static Line line(FieldDifference field, String itemClass, ItemWords words) {
    return Line.of(
        words.field(field.field(), itemClass),
        words.value(field.field(), itemClass, field.before()),
        words.value(field.field(), itemClass, field.after()));
  }

  private static Line line(ComponentDifference component, ItemWords words) {
    return Line.of(
        words.text("items.component." + component.kind().word()) + " " + component.key(),
        words.facts(component.before()),
        words.facts(component.after()));
  }

  private static Line line(RelationDifference relation, RecordNumber item, ItemWords words) {
    boolean fromSource = relation.source().equals(item);
    return new Line(
        words.relation(relation.type(), fromSource),
        held(relation.before(), words),
        held(relation.after(), words),
        fromSource ? relation.target() : relation.source(),
        (fromSource ? relation.target() : relation.source()).value());
  }

  private static String held(RelationDifference.@Nullable Held held, ItemWords words) {
    if (held == null) {
      return "–";
    }
    return held.redundancyGroup() == null
        ? words.text("items.held")
        : words.text("items.held.group", held.redundancyGroup());
  }

  private static Line line(GroupDifference group, ItemWords words) {
    return Line.of(
        words.text("items.group", group.name()),
        needed(group.before(), words),
        needed(group.after(), words));
  }

  private static String needed(int count, ItemWords words) {
    return count == 0 ? "–" : words.text("items.needed", count);
  }
}
