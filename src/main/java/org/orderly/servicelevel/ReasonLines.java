package org.orderly.servicelevel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;

/**
 * Reasons as they are typed, a missed target a line: {@code INC000012 resolution P2: staffing; two
 * were ill}. What has no reason of its own takes the one given for all others.
 */
final class ReasonLines {

  static final String FIELD = "missedReasons";

  private static final Pattern LINE =
      Pattern.compile("\\s*(\\S+)\\s+(\\S+?)(?:\\s[^:]*)?:\\s*([^;]*?)\\s*(?:;\\s*(.*?)\\s*)?");
  private static final int LONGEST_REMARK = 500;
  private static final int SHOWN = 5;

  private final List<String> faults = new ArrayList<>();
  private final Map<String, MissedTarget> missed = new HashMap<>();
  private final Map<String, MissedTargetReason> given = new HashMap<>();

  private ReasonLines(List<MissedTarget> missed) {
    missed.forEach(target -> this.missed.put(target.key(), target));
  }

  /** The line in which a target's reason is asked for. */
  static String line(MissedTarget target) {
    return target.key() + (target.priority() == null ? "" : " " + target.priority()) + ": ";
  }

  /**
   * The reason of each missed target.
   *
   * @param unlisted how many more were missed; too many to name each
   * @param others of all that have none of their own; null where none is meant
   * @throws RuleViolation ITSM-SLR-007 for a line that is not understood, and for targets that have
   *     no reason
   */
  static List<MissedTargetReason> read(
      List<MissedTarget> missed, long unlisted, String typed, @Nullable MissedReason others) {
    ReasonLines lines = new ReasonLines(missed);
    typed.lines().filter(line -> !line.isBlank()).forEach(lines::read);
    List<MissedTargetReason> reasons =
        missed.stream().flatMap(target -> lines.reason(target, others).stream()).toList();
    lines.refuseFaults();
    long without = missed.size() - reasons.size() + (others == null ? unlisted : 0);
    if (without > 0) {
      lines.faults.add(
          without + " missed targets have no reason: give each one, or one for all others");
    }
    lines.refuseFaults();
    return reasons;
  }

  private void read(String line) {
    Matcher parts = LINE.matcher(line);
    MissedTarget target =
        parts.matches()
            ? missed.get(parts.group(1).toUpperCase(Locale.ROOT) + " " + parts.group(2))
            : null;
    if (target == null) {
      faults.add("«" + shortened(line) + "» names no missed target of this review");
    } else if (!parts.group(3).isEmpty()) {
      keep(target, parts.group(3), parts.group(4));
    } else if (parts.group(4) != null && !parts.group(4).isBlank()) {
      faults.add("«" + shortened(line) + "» has a remark and no reason");
    }
  }

  private void keep(MissedTarget target, String word, @Nullable String remark) {
    Optional<MissedReason> reason =
        Word.find(MissedReason.class, word.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-"));
    if (reason.isEmpty()) {
      faults.add("«" + shortened(word) + "» is no reason");
    } else if (remark != null && remark.length() > LONGEST_REMARK) {
      faults.add("The remark on " + target.key() + " is longer than " + LONGEST_REMARK);
    } else if (given.containsKey(target.key())) {
      faults.add(target.key() + " is named twice");
    } else {
      given.put(
          target.key(),
          new MissedTargetReason(
              target.record(),
              target.metric(),
              reason.get(),
              remark == null || remark.isBlank() ? null : remark));
    }
  }

  private Optional<MissedTargetReason> reason(MissedTarget target, @Nullable MissedReason others) {
    MissedTargetReason own = given.get(target.key());
    if (own != null || others == null) {
      return Optional.ofNullable(own);
    }
    return Optional.of(new MissedTargetReason(target.record(), target.metric(), others, null));
  }

  private void refuseFaults() {
    if (!faults.isEmpty()) {
      String first = faults.stream().limit(SHOWN).collect(Collectors.joining(". "));
      String message = faults.size() > SHOWN ? first + ", and more" : first;
      throw new RuleViolation(
          ServiceLevelReviewRule.REASONS_REFUSED, message, Map.of(FIELD, message));
    }
  }

  private static String shortened(String text) {
    int longest = 60;
    String shown = text.strip();
    return shown.length() > longest ? shown.substring(0, longest) + "…" : shown;
  }
}
