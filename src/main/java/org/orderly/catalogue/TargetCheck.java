package org.orderly.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the targets of an agreement or a contract together, so that one answer names each that
 * needs a better value.
 */
public final class TargetCheck {

  /** The kinds of records for which targets are agreed. */
  public static final List<String> RECORD_TYPES =
      List.of("incident", "service-request", "problem", "change");

  /** The priorities, the most urgent first. */
  public static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P4", "P5");

  private static final String FIELD = "targets.";
  private static final int LONGEST_MINUTES = 525_600;
  private static final int LONGEST_DAYS = 365;

  private final Map<String, ServiceLevelTarget> targets = new HashMap<>();
  private final Map<String, String> fields;

  private TargetCheck(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * Adds a message for each target that is refused.
   *
   * @param unreadable a message for each field that could not be read
   * @param fields messages by field, such as {@code targets.incident.P1.response}
   */
  public static void check(
      List<ServiceLevelTarget> targets,
      Map<String, String> unreadable,
      Map<String, String> fields) {
    if (targets.isEmpty()) {
      if (unreadable.keySet().stream().noneMatch(field -> field.startsWith("targets"))) {
        fields.put("targets", "Give one target at least");
      }
      return;
    }
    TargetCheck check = new TargetCheck(fields);
    targets.forEach(check::checkOne);
    targets.forEach(check::checkBesideOthers);
    check.checkHoles(targets);
  }

  private void checkOne(ServiceLevelTarget target) {
    String field = FIELD + target.place();
    int most = target.measure() == TargetMeasure.WORKING_DAYS ? LONGEST_DAYS : LONGEST_MINUTES;
    if (!RECORD_TYPES.contains(target.recordType())) {
      fields.put(field, "Name a record type: " + String.join(", ", RECORD_TYPES));
    } else if (!PRIORITIES.contains(target.priority())) {
      fields.put(field, "Name a priority, P1 to P5");
    } else if (target.amount() <= 0) {
      fields.put(field, "A target is more than zero, not " + target.amount());
    } else if (target.amount() > most) {
      fields.put(field, "A target is at most " + most + ", not " + target.amount());
    } else if (targets.put(target.place(), target) != null) {
      fields.put(field, "Give this target once");
    }
  }

  private void checkBesideOthers(ServiceLevelTarget target) {
    ServiceLevelTarget resolution = at(target, target.priority(), TargetMetric.RESOLUTION);
    if (target.metric() != TargetMetric.RESOLUTION
        && resolution != null
        && target.surelyLonger(resolution)) {
      fields.putIfAbsent(
          FIELD + target.place(),
          "The "
              + target.metric().word()
              + " may take no longer than the resolution: "
              + target.amount()
              + " is more than "
              + resolution.amount());
    }
  }

  /** Between the most urgent priority that has a target and the least, each has one. */
  private void checkHoles(List<ServiceLevelTarget> given) {
    Set<String> seen = new HashSet<>();
    for (ServiceLevelTarget target : given) {
      if (seen.add(target.recordType() + target.metric())) {
        int[] set =
            PRIORITIES.stream()
                .filter(priority -> at(target, priority, target.metric()) != null)
                .mapToInt(PRIORITIES::indexOf)
                .toArray();
        if (set.length > 0) {
          missing(target, set);
        }
      }
    }
  }

  private void missing(ServiceLevelTarget target, int[] set) {
    for (int i = set[0]; i < set[set.length - 1]; i++) {
      int place = i;
      if (Arrays.stream(set).noneMatch(each -> each == place)) {
        fields.putIfAbsent(
            FIELD + target.recordType() + "." + PRIORITIES.get(i) + "." + target.metric().word(),
            "A more urgent and a less urgent priority have this target: give it here too");
      }
    }
  }

  private @Nullable ServiceLevelTarget at(
      ServiceLevelTarget like, String priority, TargetMetric metric) {
    return targets.get(like.recordType() + "." + priority + "." + metric.word());
  }
}
