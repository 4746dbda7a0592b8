package org.orderly.change;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells collisions line by line, as forms show them. */
final class CollisionLines {

  private static final int MOST_LINES = 50;
  private static final int MOST_NAMED = 5;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.UK);

  /** No title may look like a line of its own. */
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private final ZoneId zone;

  CollisionLines(ZoneId zone) {
    this.zone = zone;
  }

  /** All of them: whoever authorizes the change takes those that are shown, and no other. */
  String all(List<Collision> collisions) {
    return collisions.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  /** The first of them, and how many more there are. */
  String first(List<Collision> collisions) {
    String lines = all(collisions.stream().limit(MOST_LINES).toList());
    int more = collisions.size() - MOST_LINES;
    return more > 0 ? lines + "\n… and " + more + " more, on the page of the schedule" : lines;
  }

  private String line(Collision one) {
    return effect(one.effect())
        + switch (one.kind()) {
          case BLACKOUT -> "blackout period of " + subject(one) + text(one.text());
          case OUTSIDE_WINDOW -> "outside the maintenance windows of " + subject(one);
          case ITEM -> change(one) + " works on the same items: " + through(one);
          case RELATED_ITEM -> change(one) + " works on items near: " + through(one);
          case IMPLEMENTER -> change(one) + " is made by the same people: " + through(one);
        }
        + " · "
        + of(one.window())
        + (one.first() ? "" : " · planned after this one");
  }

  private static String effect(CollisionEffect effect) {
    return switch (effect) {
      case BLOCK -> "Blocks: ";
      case BOARD -> "Needs the board: ";
      case WARN -> "";
    };
  }

  private static String subject(Collision one) {
    ScheduleSubject subject = Objects.requireNonNull(one.subject());
    return subject.key() == null
        ? subject.kind().word()
        : subject.kind().word() + " " + subject.key();
  }

  private static String change(Collision one) {
    return one.change() + text(one.text());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : " " + oneLine(typed);
  }

  /** What somebody typed, in quotes and on one line. */
  static String oneLine(String typed) {
    return "«" + LINE_END.matcher(typed).replaceAll(" ⏎ ") + "»";
  }

  private static String through(Collision one) {
    String named = one.through().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = one.through().size() - MOST_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  String of(ChangeWindow window) {
    return of(window.starts()) + " to " + of(window.ends());
  }

  private String of(Instant instant) {
    return INSTANT.format(instant.atZone(zone));
  }
}
