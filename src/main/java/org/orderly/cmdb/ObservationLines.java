package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/**
 * What was seen as it is typed, one observation a line: {@code CI000012 web-01: serial = 4711}.
 * Several lines can speak of one item; one of which nothing is said takes what is said of all
 * others.
 */
final class ObservationLines {

  private static final Pattern LINE = Pattern.compile("\\s*(\\S+?)(?:\\s[^:]*)?:(.*)");
  private static final Pattern SURPLUS =
      Pattern.compile("\\s*surplus\\s*:?\\s+([a-z0-9-]+)\\s+(.*\\S)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE =
      Pattern.compile("(right|unchecked|missing|stale|orphan)(\\??)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DUPLICATE =
      Pattern.compile("duplicate(?:\\s+of)?\\s+(\\S+?)(\\??)", Pattern.CASE_INSENSITIVE);
  private static final Pattern RELATION =
      Pattern.compile("(not|also)\\s+([a-z0-9-]+)\\s+(\\S+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern VALUE =
      Pattern.compile("(unauthorized\\s+)?([\\w.]+)\\s*=\\s*(.*)", Pattern.CASE_INSENSITIVE);
  private static final String NOTHING = "-";

  private final Map<RecordNumber, List<Observation>> said = new LinkedHashMap<>();
  private final List<Observations.Surplus> surplus = new ArrayList<>();
  private final ObservationFaults faults;

  private ObservationLines(List<VerifiedItem> items, ObservationFaults faults) {
    items.forEach(item -> said.put(item.number(), new ArrayList<>()));
    this.faults = faults;
  }

  /** The lines in which an item is asked for: what was offered as a finding is a question. */
  static String asked(VerifiedItem item, List<VerificationFinding> findings) {
    String head = item.number() + " " + item.name().replace(':', ' ') + ": ";
    List<String> lines =
        findings.stream()
            .filter(found -> item.number().equals(found.item()))
            .map(found -> head + offered(found) + "?")
            .toList();
    return lines.isEmpty() ? head : String.join("\n", lines);
  }

  private static String offered(VerificationFinding found) {
    return found.kind() == FindingKind.DUPLICATE
        ? found.kind().word() + " " + found.observed()
        : found.kind().word();
  }

  /**
   * What is said of each item of a batch.
   *
   * @param others of all items that have no line; null where nothing is said of them
   */
  static Observations read(
      List<VerifiedItem> items,
      String typed,
      VerifiedItem.@Nullable Outcome others,
      ObservationFaults faults) {
    ObservationLines lines = new ObservationLines(items, faults);
    typed.lines().filter(line -> !line.isBlank()).forEach(lines::read);
    lines.complete(others);
    return new Observations(lines.said, lines.surplus);
  }

  private void read(String line) {
    Matcher more = SURPLUS.matcher(line);
    Matcher parts = LINE.matcher(line);
    if (more.matches()) {
      surplus.add(new Observations.Surplus(more.group(1).toLowerCase(Locale.ROOT), more.group(2)));
    } else if (!parts.matches()) {
      faults.add(ObservationFaults.shown(line) + " is not «number: what you saw»");
    } else {
      RecordNumber item = RecordNumber.parse(parts.group(1).toUpperCase(Locale.ROOT)).orElse(null);
      if (item == null || !said.containsKey(item)) {
        faults.add(ObservationFaults.shown(line) + " names no item of this batch");
      } else if (!parts.group(2).isBlank()) {
        keep(item, parts.group(2).strip());
      }
    }
  }

  private void keep(RecordNumber item, String words) {
    Observation seen = observation(item, words);
    List<Observation> all = said.get(item);
    if (seen == null || all == null) {
      return;
    }
    boolean twice =
        all.stream()
            .anyMatch(
                other ->
                    other.equals(seen)
                        || other.field() != null
                            && other.field().equals(seen.field())
                            && other.other() == null
                            && seen.other() == null);
    if (twice) {
      faults.add(item + " says «" + words + "» twice, or two things of one field");
    } else if (!all.isEmpty() && (seen.kind().alone() || all.get(0).kind().alone())) {
      faults.add(item + " is right, unchecked or missing, or other things are said of it");
    } else {
      all.add(seen);
    }
  }

  private @Nullable Observation observation(RecordNumber item, String words) {
    Matcher whole = WHOLE.matcher(words);
    if (whole.matches()) {
      return answered(
          item,
          words,
          whole.group(2),
          Observation.of(Observation.Kind.valueOf(whole.group(1).toUpperCase(Locale.ROOT))));
    }
    Matcher same = DUPLICATE.matcher(words);
    if (same.matches()) {
      return other(item, same.group(1))
          .map(
              other ->
                  answered(
                      item,
                      words,
                      same.group(2),
                      new Observation(Observation.Kind.DUPLICATE, null, null, other)))
          .orElse(null);
    }
    Matcher relation = RELATION.matcher(words);
    if (relation.matches()) {
      Observation.Kind kind =
          relation.group(1).equalsIgnoreCase("not")
              ? Observation.Kind.NOT_RELATED
              : Observation.Kind.ALSO_RELATED;
      String type = relation.group(2).toLowerCase(Locale.ROOT);
      return other(item, relation.group(3))
          .map(other -> new Observation(kind, type, null, other))
          .orElse(null);
    }
    Matcher value = VALUE.matcher(words);
    if (value.matches()) {
      String there = value.group(3).strip();
      return new Observation(
          value.group(1) == null ? Observation.Kind.VALUE : Observation.Kind.UNAUTHORIZED,
          value.group(2),
          there.isEmpty() || there.equals(NOTHING) ? null : there,
          null);
    }
    faults.add(
        item + ": " + ObservationFaults.shown(words) + " is neither right nor something you saw");
    return null;
  }

  /** What was offered as a finding has to be confirmed or taken away. */
  private @Nullable Observation answered(
      RecordNumber item, String words, String question, Observation seen) {
    if (question.isEmpty()) {
      return seen;
    }
    faults.add(item + ": «" + words + "» is a question: take its mark away, or write what you saw");
    return null;
  }

  private Optional<RecordNumber> other(RecordNumber item, String typed) {
    Optional<RecordNumber> other =
        RecordNumber.parse(typed.toUpperCase(Locale.ROOT))
            .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
            .filter(number -> !number.equals(item));
    if (other.isEmpty()) {
      faults.add(item + ": " + ObservationFaults.shown(typed) + " is no number of another item");
    }
    return other;
  }

  private void complete(VerifiedItem.@Nullable Outcome others) {
    long without = said.values().stream().filter(List::isEmpty).count();
    if (without > 0 && others == null) {
      faults.add(
          without + " items have nothing written: say right of each, or the same of all others");
    } else if (others != null) {
      said.values().stream()
          .filter(List::isEmpty)
          .forEach(all -> all.add(Observation.of(Observation.Kind.valueOf(others.name()))));
    }
  }

  /** The outcome that somebody says of all others; only what needs no words. */
  static Optional<VerifiedItem.Outcome> others(String word) {
    return Word.find(VerifiedItem.Outcome.class, word)
        .filter(outcome -> outcome != VerifiedItem.Outcome.WRONG);
  }
}
