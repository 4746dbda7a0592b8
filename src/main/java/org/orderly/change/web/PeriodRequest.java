package org.orderly.change.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeRule;
import org.orderly.change.NewBlackoutPeriod;
import org.orderly.change.NewMaintenanceWindow;
import org.orderly.change.ScheduleSubject;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;

/**
 * A period of the schedule as somebody typed or sent it.
 *
 * @param subject service or customer; of a blackout period also everything
 * @param key of the service or customer
 * @param title of a maintenance window
 * @param reason of a blackout period
 * @param day on which a weekly window begins, such as saturday
 * @param zone whose clock the hours follow; blank for that of whoever sends it
 */
record PeriodRequest(
    @Nullable String subject,
    @Nullable String key,
    @Nullable String title,
    @Nullable String reason,
    @Nullable String day,
    @Nullable String opens,
    @Nullable String closes,
    @Nullable String zone,
    @Nullable String starts,
    @Nullable String ends) {

  /**
   * The maintenance window meant.
   *
   * @throws RuleViolation ITSM-CHG-051 with a message for each field that can't be read
   */
  NewMaintenanceWindow maintenance(ZoneId own) {
    Map<String, String> unreadable = new LinkedHashMap<>();
    TypedInstants instants = new TypedInstants(own, unreadable);
    boolean weekly =
        Stream.of(day, opens, closes).anyMatch(typed -> !TypedFields.text(typed).isEmpty());
    NewMaintenanceWindow wish =
        new NewMaintenanceWindow(
            kind(),
            TypedFields.text(key),
            WholeText.of(TypedFields.text(title)),
            weekday(unreadable),
            time("opens", opens, unreadable),
            time("closes", closes, unreadable),
            weekly ? zone(own, unreadable) : null,
            instants.orNull("starts", starts),
            instants.orNull("ends", ends));
    refuse(unreadable);
    return wish;
  }

  /**
   * The blackout period meant.
   *
   * @throws RuleViolation ITSM-CHG-051 with a message for each field that can't be read
   */
  NewBlackoutPeriod blackout(ZoneId own) {
    Map<String, String> unreadable = new LinkedHashMap<>();
    TypedInstants instants = new TypedInstants(own, unreadable);
    NewBlackoutPeriod wish =
        new NewBlackoutPeriod(
            kind(),
            TypedFields.text(key),
            WholeText.of(TypedFields.text(reason)),
            instants.orNull("starts", starts),
            instants.orNull("ends", ends));
    refuse(unreadable);
    return wish;
  }

  private ScheduleSubject.@Nullable Kind kind() {
    return Words.find(ScheduleSubject.Kind.class, TypedFields.text(subject)).orElse(null);
  }

  private @Nullable DayOfWeek weekday(Map<String, String> unreadable) {
    String text = TypedFields.text(day);
    if (text.isEmpty()) {
      return null;
    }
    Optional<DayOfWeek> found =
        Arrays.stream(DayOfWeek.values())
            .filter(each -> each.name().equalsIgnoreCase(text))
            .findFirst();
    if (found.isEmpty()) {
      unreadable.put("day", "Give a day of the week, such as saturday");
    }
    return found.orElse(null);
  }

  private static @Nullable LocalTime time(
      String field, @Nullable String typed, Map<String, String> unreadable) {
    String text = TypedFields.text(typed);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalTime.parse(text).withSecond(0).withNano(0);
    } catch (DateTimeException noTime) {
      unreadable.put(field, "Give a time of day, such as 22:00");
      return null;
    }
  }

  private @Nullable ZoneId zone(ZoneId own, Map<String, String> unreadable) {
    String text = TypedFields.text(zone);
    if (text.isEmpty()) {
      return own;
    }
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      unreadable.put("zone", "Give a zone, such as Europe/Berlin");
      return null;
    }
    return ZoneId.of(text);
  }

  private static void refuse(Map<String, String> unreadable) {
    if (!unreadable.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.PERIOD_REFUSED,
          "Refused: " + String.join(", ", unreadable.keySet()),
          unreadable);
    }
  }
}
