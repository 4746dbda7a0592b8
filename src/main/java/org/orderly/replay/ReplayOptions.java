package org.orderly.replay;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/**
 * What a replay is called with.
 *
 * @param limit how many incidents, 1 or more: the first of the log
 * @param zone the zone of the log's times
 */
record ReplayOptions(Path log, int limit, ZoneId zone) {

  static final String USAGE = "replay --log=PATH [--limit=N] [--zone=UTC]";

  private static final Pattern OPTION = Pattern.compile("--(log|limit|zone)=(.+)");

  static ReplayOptions parse(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      Matcher option = OPTION.matcher(argument);
      if (!option.matches() || given.put(option.group(1), option.group(2)) != null) {
        throw refused("«" + argument + "» is unknown, empty or given twice");
      }
    }
    String log = given.get("log");
    if (log == null) {
      throw refused("The log is missing");
    }
    return new ReplayOptions(Path.of(log), limit(given.get("limit")), zone(given.get("zone")));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return Integer.MAX_VALUE;
    }
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
      throw refused("The limit «" + text + "» is no number of incidents of 1 or more");
    }
    return Integer.parseInt(text);
  }

  private static ZoneId zone(@Nullable String text) {
    try {
      return text == null ? ZoneOffset.UTC : ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw refused("The zone «" + text + "» is unknown; write for example Europe/Lisbon");
    }
  }

  private static RuleViolation refused(String why) {
    return new RuleViolation(ReplayRule.OPTION, why + ". Usage: " + USAGE);
  }
}
