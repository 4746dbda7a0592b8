package org.orderly.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write on records: entries are added, never altered. Files stand among them. */
@Service
@Transactional
public class JournalManagement {

  private static final int LONGEST = 20_000;

  private final JdbcClient jdbc;
  private final Records records;
  private final Attachments attachments;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  JournalManagement(
      JdbcClient jdbc,
      Records records,
      Attachments attachments,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.records = records;
    this.attachments = attachments;
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
    write(number, visibility, text, null);
  }

  JournalEntry write(
      RecordNumber number, Visibility visibility, String typed, @Nullable String taskId) {
    String text = WholeText.of(typed);
    requireText(text);
    Actor author = Acting.current();
    Instant at = clock.instant();
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into journal_entry (record_number, visibility, text, author, written_at,"
                + " task_id) values (?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                number.value(),
                visibility.name(),
                text,
                author.key(),
                LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                taskId))
        .update(key, "id");
    events.publishEvent(new JournalEntryWritten(number, author, at, visibility, text));
    long id = Objects.requireNonNull(key.getKey()).longValue();
    return new JournalEntry(id, visibility, text, author.key(), at, null);
  }

  /** Whether the actor reads what staff write on the record for staff. */
  @Transactional(readOnly = true)
  public boolean readsNotes(RecordNumber number) {
    return records.readsNotes(number, Acting.current());
  }

  /** What the public may read of a record, and the files it may take: oldest first. */
  @Transactional(readOnly = true)
  public List<JournalEntry> publicLog(RecordNumber number) {
    return entries(number).stream()
        .filter(entry -> entry.visibility() == Visibility.PUBLIC)
        .toList();
  }

  /** All that was written on a record and added to it, oldest first. */
  @Transactional(readOnly = true)
  public List<JournalEntry> entries(RecordNumber number) {
    return Stream.concat(
            written("record_number", number.value()).stream(),
            attachments.of(number).stream().map(JournalEntry::of))
        .sorted(Comparator.comparing(JournalEntry::at))
        .toList();
  }

  /** What was written at a task, oldest first. */
  List<JournalEntry> atTask(String taskId) {
    return written("task_id", taskId);
  }

  private List<JournalEntry> written(String column, String value) {
    return jdbc.sql(
            "select id, visibility, text, author, written_at from journal_entry where "
                + column
                + " = ? order by id")
        .param(value)
        .query(
            (row, n) ->
                new JournalEntry(
                    row.getLong(1),
                    Visibility.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    null))
        .list();
  }

  /**
   * Refuses what cannot be an entry.
   *
   * @throws RuleViolation where the text is blank or too long
   */
  public static void requireText(String text) {
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
