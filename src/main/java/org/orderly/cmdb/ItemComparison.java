package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * Compares what somebody saw of one item with what its record said at the draw. Each value and each
 * relation that the record names is one point. What is there and not recorded, and what is wrong
 * with the item as a whole, is one point more, and a wrong one. Of what is missing nothing is right
 * (ADR 0070).
 */
final class ItemComparison {

  private final int batch;
  private final ExpectedItem expected;
  private final ClassTree classes;
  private final Set<String> types;
  private final FieldCheck fields;
  private final ObservationFaults faults;
  private final List<VerificationFinding> findings = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private int points;
  private int wrong;

  /**
   * What came of an item.
   *
   * @param points values and relations that were compared
   * @param wrong how many of them are not as recorded
   */
  record Result(
      RecordNumber item,
      VerifiedItem.Outcome outcome,
      int points,
      int wrong,
      List<VerificationFinding> findings) {}

  ItemComparison(
      int batch,
      ExpectedItem expected,
      ItemModel model,
      FieldCheck fields,
      ObservationFaults faults) {
    this.batch = batch;
    this.expected = expected;
    this.classes = model.classes();
    this.types = model.types().keySet();
    this.fields = fields;
    this.faults = faults;
    this.points = expected.points();
  }

  Result of(List<Observation> seen) {
    seen.forEach(this::take);
    if (seen.stream().anyMatch(one -> one.kind() == Observation.Kind.UNCHECKED)) {
      return new Result(expected.number(), VerifiedItem.Outcome.UNCHECKED, 0, 0, List.of());
    }
    return new Result(
        expected.number(),
        findings.isEmpty() ? VerifiedItem.Outcome.RIGHT : VerifiedItem.Outcome.WRONG,
        points,
        wrong,
        findings);
  }

  private void take(Observation seen) {
    switch (seen.kind()) {
      case RIGHT, UNCHECKED -> {}
      case MISSING -> {
        wrong = points;
        findings.add(found(FindingKind.MISSING, null, null, null));
      }
      case STALE -> more(found(FindingKind.STALE, null, null, null));
      case ORPHAN -> more(found(FindingKind.ORPHAN, null, null, null));
      case DUPLICATE -> more(found(FindingKind.DUPLICATE, null, null, other(seen)));
      case VALUE, UNAUTHORIZED -> value(seen);
      case NOT_RELATED, ALSO_RELATED -> relation(seen);
    }
  }

  private void value(Observation seen) {
    String field = field(Objects.requireNonNull(seen.field())).orElse(null);
    if (field == null) {
      return;
    }
    if (!told.add(field)) {
      faults.add(expected.number() + " says two things of one field, " + field);
      return;
    }
    String before = expected.facts().values().get(field);
    String there = seen.value();
    if (there != null) {
      Checked checked = check(field, there);
      if (checked.refusal() != null) {
        faults.add(expected.number() + ", " + field + ": " + checked.refusal());
        return;
      }
      there = checked.value();
    }
    if (!Objects.equals(before, there)) {
      add(found(kind(seen, field), field, before, there), before != null);
    }
  }

  private static FindingKind kind(Observation seen, String field) {
    if (seen.kind() == Observation.Kind.UNAUTHORIZED) {
      return FindingKind.UNAUTHORIZED;
    }
    return field.equals(ItemField.OWNER.key())
        ? FindingKind.OWNER_WRONG
        : FindingKind.ATTRIBUTE_WRONG;
  }

  private void relation(Observation seen) {
    String type = Objects.requireNonNull(seen.field());
    boolean recorded = expected.relations().contains(type + " " + seen.other());
    if (!types.contains(type)) {
      faults.add(expected.number() + ": there is no relation «" + type + "»");
    } else if (seen.kind() == Observation.Kind.NOT_RELATED && recorded) {
      add(found(FindingKind.RELATION_WRONG, type, other(seen), null), true);
    } else if (seen.kind() == Observation.Kind.ALSO_RELATED && !recorded) {
      add(found(FindingKind.RELATION_WRONG, type, null, other(seen)), false);
    } else {
      faults.add(
          expected.number()
              + ": «"
              + type
              + " "
              + other(seen)
              + (recorded ? "» is recorded already" : "» is not recorded"));
    }
  }

  /** The field that is meant, in whatever letters; an attribute of the class by its key alone. */
  private Optional<String> field(String typed) {
    Set<String> known = new TreeSet<>();
    for (ItemField field : ItemField.values()) {
      if (field != ItemField.LAST_VERIFIED_AT) {
        known.add(field.key());
      }
    }
    Map<String, AttributeDefinition> own = classes.attributes(expected.facts().itemClass());
    own.values().stream()
        .filter(attribute -> !attribute.retired())
        .forEach(attribute -> known.add(ItemField.attribute(attribute.key())));
    Optional<String> found =
        known.stream()
            .filter(
                field ->
                    field.equalsIgnoreCase(typed)
                        || field.equalsIgnoreCase(ItemField.attribute(typed)))
            .findFirst();
    if (found.isEmpty()) {
      faults.add(
          expected.number()
              + " has no field "
              + ObservationFaults.shown(typed)
              + "; it has "
              + known.stream()
                  .map(field -> field.replace(ItemField.ATTRIBUTE, ""))
                  .sorted(Comparator.comparing(key -> key.toLowerCase(Locale.ROOT)))
                  .collect(Collectors.joining(", ")));
    }
    return found;
  }

  private Checked check(String field, String typed) {
    return ItemField.find(field)
        .map(common -> fields.check(common, typed))
        .orElseGet(
            () ->
                AttributeCheck.check(
                    Objects.requireNonNull(
                        classes
                            .attributes(expected.facts().itemClass())
                            .get(field.substring(ItemField.ATTRIBUTE.length()))),
                    typed));
  }

  private void more(VerificationFinding found) {
    add(found, false);
  }

  private void add(VerificationFinding found, boolean recorded) {
    points += recorded ? 0 : 1;
    wrong++;
    findings.add(found);
  }

  private static String other(Observation seen) {
    return Objects.requireNonNull(seen.other()).value();
  }

  private VerificationFinding found(
      FindingKind kind, @Nullable String field, @Nullable String before, @Nullable String there) {
    return VerificationFinding.seen(batch, expected.number(), kind, field, before, there);
  }
}
