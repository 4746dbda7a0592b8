package org.orderly.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write on records: entries are added, never altered. */
@Service
@Transactional
public class JournalManagement {

  private static final int LONGEST = 20_000;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  JournalManagement(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds an entry in the name of who acts. Whether they may is for the record's practice to say.
   *
   * @param text 1 to 20,000 characters, kept as typed
   * @throws RuleViolation where the text is blank or too long
   */
  public void write(RecordNumber number, Visibility visibility, String text) {
    requireText(text);
    Actor author = Acting.current();
    Instant at = clock.instant();
    jdbc.sql(
            "insert into journal_entry (record_number, visibility, text, author, written_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            number.value(),
            visibility.name(),
            text,
            author.key(),
            LocalDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
    events.publishEvent(new JournalEntryWritten(number, author, at, visibility, text));
  }

  /** What the public may read of a record, oldest first. */
  @Transactional(readOnly = true)
  public List<JournalEntry> publicLog(RecordNumber number) {
    return entries(number, " and visibility = 'PUBLIC'");
  }

  /** All that was written on a record, oldest first. */
  @Transactional(readOnly = true)
  public List<JournalEntry> entries(RecordNumber number) {
    return entries(number, "");
  }

  private List<JournalEntry> entries(RecordNumber number, String restriction) {
    return jdbc.sql(
            "select id, visibility, text, author, written_at from journal_entry"
                + " where record_number = ?"
                + restriction
                + " order by id")
        .param(number.value())
        .query(
            (row, n) ->
                new JournalEntry(
                    row.getLong(1),
                    Visibility.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
        .list();
  }

  private static void requireText(String text) {
    if (text.isBlank()) {
      throw new RuleViolation(
          JournalRule.EMPTY, "The entry is empty", Map.of("text", "Write something"));
    }
    if (text.length() > LONGEST) {
      throw new RuleViolation(
          JournalRule.TOO_LONG,
          "The entry has " + text.length() + " characters",
          Map.of("text", "At most " + LONGEST + " characters"));
    }
  }
}
