package org.orderly.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;

/** Reads what is typed one thing a line: what was built, and what came of each criterion. */
final class ReleaseLines {

  private static final int MOST = 200;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EVIDENCE = 1_000;
  private static final Pattern COMPONENT =
      Pattern.compile("(\\S.{0," + (LONGEST_NAME - 1) + "}?)\\s*;\\s*([0-9A-Fa-f]{64})");
  private static final Pattern RESULT =
      Pattern.compile(
          "([1-9][0-9]{0,2})\\s*:\\s*(met|failed|untested)\\s*"
              + "(?:;\\s*(.{0,"
              + LONGEST_EVIDENCE
              + "}))?",
          Pattern.CASE_INSENSITIVE);

  private ReleaseLines() {}

  /**
   * What was built.
   *
   * @throws RuleViolation ITSM-REL-010
   */
  static List<ReleaseComponent> components(String typed) {
    List<ReleaseComponent> components = new ArrayList<>();
    for (String line : lines(typed)) {
      Matcher read = COMPONENT.matcher(line);
      if (!read.matches()) {
        throw refused(
            "components", "Give a name, a semicolon and a SHA-256 in hexadecimal: " + cut(line));
      }
      components.add(new ReleaseComponent(read.group(1), read.group(2).toLowerCase(Locale.ROOT)));
    }
    if (components.isEmpty() || components.size() > MOST) {
      throw refused("components", "Give 1 to " + MOST + " lines");
    }
    return components;
  }

  /**
   * What came of each criterion, in the order of the criteria.
   *
   * @throws RuleViolation ITSM-REL-010
   */
  static List<CriterionOutcome> results(String typed, List<String> criteria) {
    Map<Integer, CriterionOutcome> results = new TreeMap<>();
    for (String line : lines(typed)) {
      Matcher read = RESULT.matcher(line);
      if (!read.matches()) {
        throw refused(
            "criteriaResults",
            "Give a criterion's number, a colon and met, failed or untested: " + cut(line));
      }
      int place = Integer.parseInt(read.group(1));
      if (place > criteria.size() || results.containsKey(place)) {
        throw refused("criteriaResults", "There is one line for each criterion: " + cut(line));
      }
      String word = read.group(2).toLowerCase(Locale.ROOT);
      String evidence = read.group(3) == null ? "" : read.group(3).strip();
      results.put(
          place,
          new CriterionOutcome(
              criteria.get(place - 1), Word.of(CriterionResult.class, word), evidence));
    }
    String missing =
        IntStream.rangeClosed(1, criteria.size())
            .filter(place -> !results.containsKey(place))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw refused("criteriaResults", "Say what came of " + missing);
    }
    return List.copyOf(results.values());
  }

  /** The lines in which the form asks. */
  static String asked(List<String> criteria) {
    return IntStream.rangeClosed(1, criteria.size())
        .mapToObj(place -> place + ": ")
        .collect(Collectors.joining("\n"));
  }

  private static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
  }

  private static RuleViolation refused(String field, String why) {
    return new RuleViolation(ReleaseRule.LINES_REFUSED, "Refused: " + why, Map.of(field, why));
  }
}
