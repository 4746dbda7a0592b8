package org.orderly.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.orderly.incident.Impact;
import org.orderly.incident.Priority;
import org.orderly.incident.Urgency;
import org.orderly.kernel.RuleViolation;

/** Reads rows of a ServiceNow export; an empty field is unknown. */
final class RowReader {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "incident_state",
          "reopen_count",
          "caller_id",
          "opened_at",
          "sys_updated_by",
          "sys_updated_at",
          "category",
          "subcategory",
          "impact",
          "urgency",
          "priority",
          "assignment_group",
          "assigned_to",
          "closed_code");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern DEGREE = Pattern.compile("([1-5])( - .*)?");
  private static final int LONGEST = 80;

  private final ZoneId zone;

  RowReader(List<String> header, ZoneId zone) {
    List<String> missing = COLUMNS.stream().filter(column -> !header.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new RuleViolation(
          ReplayRule.LOG,
          "The log's header is none of a ServiceNow export of incidents: it lacks "
              + String.join(", ", missing));
    }
    this.zone = zone;
  }

  LogRow read(CSVRecord row, long line) {
    return new Fields(row, line).read();
  }

  private final class Fields {

    private final CSVRecord row;
    private final long line;

    Fields(CSVRecord row, long line) {
      this.row = row;
      this.line = line;
    }

    LogRow read() {
      if (!row.isConsistent()) {
        throw refused("has " + row.size() + " fields, other than the header");
      }
      Instant updatedAt = time("sys_updated_at");
      return new LogRow(
          line,
          text("number"),
          text("incident_state"),
          count("reopen_count"),
          text("caller_id"),
          text("opened_at").equals(LogRow.UNKNOWN) ? updatedAt : time("opened_at"),
          text("sys_updated_by"),
          updatedAt,
          text("category"),
          text("subcategory"),
          Impact.values()[degree("impact", 3) - 1],
          Urgency.values()[degree("urgency", 3) - 1],
          Priority.values()[degree("priority", 5) - 1],
          text("assignment_group"),
          text("assigned_to"),
          text("closed_code"));
    }

    private String text(String column) {
      String text = row.get(column).strip();
      if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
        throw refused("has a " + column + " of more than " + LONGEST + " plain characters");
      }
      return text.isEmpty() ? LogRow.UNKNOWN : text;
    }

    private Instant time(String column) {
      try {
        return LocalDateTime.parse(row.get(column), TIME).atZone(zone).toInstant();
      } catch (DateTimeException none) {
        throw refused("has a " + column + " that is no time like 29-02-2016 01:23");
      }
    }

    private int count(String column) {
      String text = text(column);
      if (!text.matches("[0-9]{1,6}")) {
        throw refused("has a " + column + " that is no number");
      }
      return Integer.parseInt(text);
    }

    private int degree(String column, int highest) {
      Matcher degree = DEGREE.matcher(text(column));
      if (!degree.matches() || Integer.parseInt(degree.group(1)) > highest) {
        throw refused("has a " + column + " other than 1 to " + highest);
      }
      return Integer.parseInt(degree.group(1));
    }

    private RuleViolation refused(String why) {
      return new RuleViolation(ReplayRule.LOG, "The log's line " + line + " " + why);
    }
  }
}
