package org.orderly.change.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ConfigurationStep.AddItem;
import org.orderly.cmdb.ConfigurationStep.AddRelation;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ConfigurationStep.EndRelation;
import org.orderly.cmdb.ConfigurationStep.MarkVerified;
import org.orderly.cmdb.ConfigurationStep.SetRedundancy;
import org.orderly.cmdb.ItemView;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;

/** What a change writes of configuration items, line by line, as people read it. */
final class UpdateLines {

  private static final String NONE = "–";

  private final ReaderWords.ForReader reader;
  private final Map<String, String> added = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  private UpdateLines(ReaderWords.ForReader reader) {
    this.reader = reader;
  }

  /**
   * One thing that is written.
   *
   * @param number of the item; null where it is new
   * @param item what people call it
   * @param what the field or the relation
   * @param other the number of the item at the other end of a relation; null for none
   * @param otherName what people call that item
   * @param before as it is now
   */
  record Line(
      @Nullable String number,
      String item,
      String what,
      @Nullable String other,
      String otherName,
      String before,
      String after) {}

  static List<Line> of(ConfigurationPlan plan, ReaderWords.ForReader reader) {
    UpdateLines made = new UpdateLines(reader);
    reader.knowing(numbers(plan));
    plan.steps().stream()
        .filter(AddItem.class::isInstance)
        .map(AddItem.class::cast)
        .forEach(
            add ->
                made.added.put(
                    add.handle(), add.facts().values().getOrDefault("name", add.handle())));
    plan.steps().forEach(made::add);
    return List.copyOf(made.lines);
  }

  /** One step as text, for what the form cannot show in its fields. */
  static String told(ConfigurationStep step, ReaderWords.ForReader reader) {
    return of(ConfigurationPlan.of(step), reader).stream()
        .map(
            line ->
                Stream.of(line.item(), line.what(), line.otherName(), "→ " + line.after())
                    .filter(part -> !part.isEmpty())
                    .reduce((one, two) -> one + " " + two)
                    .orElse(""))
        .reduce((one, two) -> one + "; " + two)
        .orElse("");
  }

  /** The items that a plan names and that there are already. */
  private static Set<RecordNumber> numbers(ConfigurationPlan plan) {
    Set<RecordNumber> numbers = new LinkedHashSet<>();
    plan.steps().stream()
        .flatMap(UpdateLines::ends)
        .forEach(end -> number(end).ifPresent(numbers::add));
    return numbers;
  }

  private static Stream<String> ends(ConfigurationStep step) {
    if (step instanceof AmendItem amend) {
      return Stream.of(amend.item());
    }
    if (step instanceof AddRelation add) {
      return Stream.of(add.source(), add.target());
    }
    if (step instanceof EndRelation end) {
      return Stream.of(end.source(), end.target());
    }
    if (step instanceof SetRedundancy set) {
      return Stream.of(set.item());
    }
    return step instanceof MarkVerified mark ? Stream.of(mark.item()) : Stream.of();
  }

  private void add(ConfigurationStep step) {
    if (step instanceof AddItem add) {
      add.facts()
          .values()
          .forEach(
              (field, value) ->
                  field(
                      add.handle(),
                      add.facts().values().getOrDefault("class", ""),
                      field,
                      NONE,
                      value));
    } else if (step instanceof AmendItem amend) {
      amended(amend);
    } else if (step instanceof AddRelation add) {
      relation(add.type(), add.source(), add.target(), NONE, holds(add.redundancyGroup()));
    } else if (step instanceof EndRelation end) {
      relation(end.type(), end.source(), end.target(), holds(null), NONE);
    } else if (step instanceof SetRedundancy set) {
      line(
          set.item(),
          reader.text("change.update.group", set.group()),
          null,
          NONE,
          reader.text("change.update.needed", set.needed()));
    } else if (step instanceof MarkVerified mark) {
      line(mark.item(), reader.text("change.update.verified"), null, NONE, "✓");
    }
  }

  private void amended(AmendItem amend) {
    ItemView item = number(amend.item()).map(reader::view).orElse(null);
    String itemClass = item == null ? "" : item.facts().itemClass();
    amend
        .fields()
        .forEach(
            (field, value) ->
                field(
                    amend.item(),
                    itemClass,
                    field,
                    item == null ? NONE : item.facts().values().getOrDefault(field, NONE),
                    value == null ? NONE : value));
    amend
        .components()
        .forEach(
            (kind, all) ->
                line(
                    amend.item(),
                    kind.word(),
                    null,
                    NONE,
                    reader.text("change.update.components", all.size())));
  }

  private void field(String item, String itemClass, String field, String before, String after) {
    line(item, reader.field(itemClass, field), null, before, after);
  }

  private void relation(String type, String source, String target, String before, String after) {
    line(source, reader.relation(type), target, before, after);
  }

  private void line(String item, String what, @Nullable String other, String before, String after) {
    lines.add(
        new Line(
            number(item).map(RecordNumber::value).orElse(null),
            name(item),
            what,
            other == null ? null : number(other).map(RecordNumber::value).orElse(null),
            other == null ? "" : name(other),
            before,
            after));
  }

  private String holds(@Nullable String group) {
    return group == null
        ? reader.text("change.update.holds")
        : reader.text("change.update.holds.group", group);
  }

  private String name(String end) {
    return number(end).map(reader::item).orElseGet(() -> added.getOrDefault(end, end));
  }

  private static Optional<RecordNumber> number(String end) {
    return RecordNumber.parse(end).filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM);
  }
}
