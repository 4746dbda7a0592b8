package org.orderly.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.IndexOnly;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which change takes which item and implementer when. Both questions are answered from an index
 * alone; that a window lasts no longer than {@link WindowCheck#LONGEST} says where to begin (ADR
 * 0077).
 */
@Repository
class ChangeSlots {

  /** From so many keys on it is cheaper to look through all that is planned at that time. */
  private static final int MANY = 500;

  /** What lasts longer is read apart. */
  private static final Duration DAY = Duration.ofDays(1);

  private static final String SLOTS =
      "select slot_key, change_id, starts, ends, since from change_slot where kind = :kind";
  private static final String OVERLAPPING =
      " and starts < :ends and starts > :earliest and ends > :starts";
  private static final String OF_KEYS = SLOTS + OVERLAPPING + " and slot_key in (:keys)";
  private static final String OF_TIME =
      SLOTS
          + " and longer = 1"
          + OVERLAPPING
          + " union all "
          + SLOTS
          + " and longer = 0"
          + OVERLAPPING.replace(":earliest", ":dayBefore");

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ChangeSlots(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** What a change takes at a time; it has had this place since then. */
  record Slot(String key, RecordNumber change, ChangeWindow window, Instant since) {}

  /** The slots of other changes with one of these keys that overlap the window. */
  List<Slot> meeting(
      SlotKind kind, Set<String> keys, ChangeWindow window, @Nullable RecordNumber besides) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Predicate<Slot> meant = slot -> !slot.change().equals(besides) && keys.contains(slot.key());
    try (Stream<Slot> slots = overlapping(kind, keys, window)) {
      return slots.filter(meant).toList();
    }
  }

  private Stream<Slot> overlapping(SlotKind kind, Set<String> keys, ChangeWindow window) {
    boolean many = keys.size() > MANY;
    JdbcClient.StatementSpec asked =
        jdbc.sql(IndexOnly.read(many ? OF_TIME : OF_KEYS))
            .param("kind", kind.name())
            .param("starts", utc(window.starts()))
            .param("ends", utc(window.ends()))
            .param("earliest", utc(window.starts().minus(WindowCheck.LONGEST)));
    return (many
            ? asked.param("dayBefore", utc(window.starts().minus(DAY)))
            : asked.param("keys", keys))
        .query(ChangeSlots::slot).stream();
  }

  /** When the change took its place; null where it has none. */
  @Nullable Instant since(RecordNumber change) {
    return jdbc.sql("select max(since) from change_slot where change_id = ?")
        .param(change.running())
        .query((row, n) -> row.getObject(1, LocalDateTime.class))
        .optional()
        .map(ChangeSlots::instant)
        .orElse(null);
  }

  /** Takes a place in the schedule; one that it has already it keeps, with the day on which. */
  void keep(
      RecordNumber change,
      ChangeWindow window,
      Collection<RecordNumber> items,
      Collection<String> implementers,
      Instant now) {
    Set<String> taken = new TreeSet<>();
    items.forEach(item -> taken.add(SlotKind.ITEM + " " + item.running()));
    implementers.forEach(person -> taken.add(SlotKind.IMPLEMENTER + " " + person));
    if (taken.equals(taken(change, window))) {
      return;
    }
    forget(change);
    batches.batchUpdate(
        "insert into change_slot (kind, slot_key, starts, ends, change_id, since)"
            + " values (?, ?, ?, ?, ?, ?)",
        taken.stream()
            .map(
                one ->
                    new Object[] {
                      one.substring(0, one.indexOf(' ')),
                      one.substring(one.indexOf(' ') + 1),
                      utc(window.starts()),
                      utc(window.ends()),
                      change.running(),
                      utc(now)
                    })
            .toList());
  }

  /** Gives the place of a change away. */
  void forget(RecordNumber change) {
    jdbc.sql("delete from change_slot where change_id = ?").param(change.running()).update();
  }

  private Set<String> taken(RecordNumber change, ChangeWindow window) {
    return new TreeSet<>(
        jdbc.sql(
                "select concat(kind, ' ', slot_key) from change_slot where change_id = ?"
                    + " and starts = ? and ends = ?")
            .params(change.running(), utc(window.starts()), utc(window.ends()))
            .query(String.class)
            .list());
  }

  private static Slot slot(ResultSet row, int n) throws SQLException {
    return new Slot(
        row.getString(1),
        RecordNumber.of(RecordKind.CHANGE, row.getLong(2)),
        new ChangeWindow(
            instant(row.getObject(3, LocalDateTime.class)),
            instant(row.getObject(4, LocalDateTime.class))),
        instant(row.getObject(5, LocalDateTime.class)));
  }

  private static Instant instant(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC);
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
