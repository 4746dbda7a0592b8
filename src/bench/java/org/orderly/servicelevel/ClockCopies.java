package org.orderly.servicelevel;

import static org.orderly.servicelevel.DueClocks.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Clocks of real records, copied and moved in time, so that they ring when a bench wants. */
final class ClockCopies {

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
  private static final String VERDICTS =
      Arrays.stream(ClockMetric.values())
          .map(ClockMetric::word)
          .map("%1$s_stopped_at, %1$s_millis, %1$s_judged_at, %1$s_met"::formatted)
          .collect(Collectors.joining(", "));
  private static final int PIECE = 1_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Calendars calendars;
  private final ClockHistoryColumn column = new ClockHistoryColumn();

  ClockCopies(JdbcTemplate jdbc, TransactionTemplate transactions, Calendars calendars) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  /** The clocks of a real record as they are now. */
  record Template(String number, String history, Instant next) {}

  Template template(String number) {
    String history =
        jdbc.queryForObject(
            "select history from record_clocks where record_number = ?", String.class, number);
    return new Template(number, history, next(history));
  }

  private Instant next(String history) {
    Instant next = RecordClocks.nextAlarm(column.convertToEntityAttribute(history), calendars);
    if (next == null) {
      throw new AssertionError("No alarm will be due: " + history);
    }
    return next;
  }

  /** Copies templates in turn to rows of their own, the next alarm of each at its instant. */
  void insert(List<Template> templates, long firstNumber, List<Instant> dues) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < dues.size(); i++) {
      Template template = templates.get(i % templates.size());
      rows.add(with(columns(template, dues.get(i)), "INC" + (firstNumber + i), template.number()));
      if (rows.size() == PIECE || i == dues.size() - 1) {
        write(
            "insert into record_clocks (history, next_alarm_at, %s, record_number, version,"
                    .formatted(VERDICTS)
                + " calendar, offering_level, priority, agreement, going) select ?, ?, %s, ?, 0,"
                    .formatted(VERDICTS.replaceAll("\\w+", "?"))
                + " calendar, offering_level, priority, agreement, going from record_clocks"
                + " where record_number = ?",
            rows);
        rows.clear();
      }
    }
  }

  /** Moves a real record's own clocks in time, its next alarm to the instant. */
  void move(List<Template> templates, List<Instant> dues) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < templates.size(); i++) {
      rows.add(with(columns(templates.get(i), dues.get(i)), templates.get(i).number()));
    }
    write(
        "update record_clocks set history = ?, next_alarm_at = ?, "
            + VERDICTS.replaceAll("(\\w+)", "$1 = ?")
            + ", version = version + 1, alarm_retry_at = null where record_number = ?",
        rows);
  }

  private void write(String statement, List<Object[]> rows) {
    transactions.executeWithoutResult(status -> jdbc.batchUpdate(statement, rows));
  }

  private List<Object> columns(Template template, Instant due) {
    Duration by = Duration.between(template.next(), due);
    String moved =
        INSTANT
            .matcher(template.history())
            .replaceAll(found -> Instant.parse(found.group()).plus(by).toString());
    ClockHistory history = column.convertToEntityAttribute(moved);
    if (!next(moved).equals(due)) {
      throw new AssertionError(
          "Due at " + next(moved) + ", not at " + due + ": " + template + " moved " + moved);
    }
    List<Object> columns = new ArrayList<>(List.of(moved, utc(due)));
    for (ClockMetric clock : ClockMetric.values()) {
      ClockVerdict verdict = history.verdict(clock, calendars::get);
      columns.add(nullable(verdict.stoppedAt()));
      columns.add(verdict.millis());
      columns.add(nullable(verdict.judgedAt()));
      columns.add(verdict.met());
    }
    return columns;
  }

  private static @Nullable Object nullable(@Nullable Instant instant) {
    return instant == null ? null : utc(instant);
  }

  private static Object[] with(List<Object> columns, Object... more) {
    List<Object> all = new ArrayList<>(columns);
    all.addAll(List.of(more));
    return all.toArray();
  }
}
