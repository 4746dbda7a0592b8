package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The baselines, with which items each is of. Nothing of them is ever amended or deleted. */
@Repository
class Baselines {

  private static final int ENTRIES_AT_ONCE = 50_000;

  private final JdbcClient jdbc;
  private final BaselineScopeColumn scopes = new BaselineScopeColumn();

  Baselines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Says which items a baseline is of, each with the revision that was in force. */
  void enter(RecordNumber number, long[] items, long update) {
    for (int from = 0; from < items.length; from += ENTRIES_AT_ONCE) {
      int most = Math.min(items.length, from + ENTRIES_AT_ONCE);
      long[] piece = Arrays.copyOfRange(items, from, most);
      int entered =
          jdbc.sql(
                  "insert into baseline_entry (baseline_id, item_id, from_update)"
                      + " select straight_join :baseline, r.item_id, r.from_update"
                      + " from json_table(:ids, '$[*]' columns (id bigint path '$')) wanted"
                      + " join configuration_item_revision r on r.item_id = wanted.id"
                      + " and r.from_update <= :update and r.to_update > :update")
              .param("baseline", number.running())
              .param("ids", BaselineStates.array(LongStream.of(piece).boxed().toList()))
              .param("update", update)
              .update();
      if (entered != piece.length) {
        throw new IllegalStateException(
            "Of " + piece.length + " items " + entered + " were there after update " + update);
      }
    }
  }

  void add(BaselineView baseline) {
    RecordNumber because = baseline.becauseOf();
    jdbc.sql(
            "insert into baseline (id, name, reason, scope, update_number, because_of, taken_at,"
                + " taken_by, items, digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            baseline.number().running(),
            baseline.name(),
            baseline.reason(),
            scopes.convertToDatabaseColumn(baseline.scope()),
            baseline.update(),
            because == null ? null : because.value(),
            Times.utc(baseline.takenAt()),
            baseline.takenBy(),
            baseline.items(),
            baseline.digest())
        .update();
  }

  Optional<BaselineView> find(RecordNumber number) {
    return number.kind() == RecordKind.BASELINE
        ? jdbc.sql("select * from baseline where id = ?")
            .param(number.running())
            .query(this::baseline)
            .optional()
        : Optional.empty();
  }

  /** Some of them, the newest first. */
  List<BaselineView> page(int page, int size) {
    return jdbc.sql("select * from baseline order by id desc limit ? offset ?")
        .params(size, (long) page * size)
        .query(this::baseline)
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from baseline").query(Long.class).single();
  }

  /** Baselines in the order of their numbers. */
  List<BaselineView> after(long id, int most) {
    return jdbc.sql("select * from baseline where id > ? order by id limit ?")
        .params(id, most)
        .query(this::baseline)
        .list();
  }

  /** Those that were taken for a record, in the order of their numbers. */
  List<BaselineView> because(RecordNumber record) {
    return jdbc.sql("select * from baseline where because_of = ? order by id")
        .param(record.value())
        .query(this::baseline)
        .list();
  }

  /** All items of a baseline, in their order. */
  long[] items(RecordNumber number) {
    LongStream.Builder items = LongStream.builder();
    jdbc.sql("select item_id from baseline_entry where baseline_id = ? order by item_id")
        .param(number.running())
        .query(
            row -> {
              items.add(row.getLong(1));
            });
    return items.build().toArray();
  }

  /** Some items of a baseline, in their order. */
  List<Long> items(RecordNumber number, long skip, int most) {
    return jdbc.sql(
            "select item_id from baseline_entry where baseline_id = ? order by item_id"
                + " limit ? offset ?")
        .params(number.running(), most, skip)
        .query(Long.class)
        .list();
  }

  /** Those of the items that a baseline is of. */
  List<Long> among(RecordNumber number, Collection<Long> items) {
    return Pieces.of(items).stream()
        .flatMap(
            piece ->
                jdbc
                    .sql(
                        "select item_id from baseline_entry where baseline_id = :baseline"
                            + " and item_id in (:items)")
                    .param("baseline", number.running())
                    .param("items", piece)
                    .query(Long.class)
                    .list()
                    .stream())
        .toList();
  }

  /** How many entries name a revision that was not in force. */
  long strayEntries(RecordNumber number) {
    return jdbc.sql(
            "select count(*) from baseline_entry e join baseline b on b.id = e.baseline_id"
                + " left join configuration_item_revision r on r.item_id = e.item_id"
                + " and r.from_update = e.from_update and r.from_update <= b.update_number"
                + " and r.to_update > b.update_number where b.id = ? and r.item_id is null")
        .param(number.running())
        .query(Long.class)
        .single();
  }

  /** Entries of no baseline, counted. */
  long lostEntries() {
    return jdbc.sql(
            "select count(*) from baseline_entry e left join baseline b on b.id = e.baseline_id"
                + " where b.id is null")
        .query(Long.class)
        .single();
  }

  private BaselineView baseline(ResultSet row, int n) throws SQLException {
    return new BaselineView(
        RecordNumber.of(RecordKind.BASELINE, row.getLong("id")),
        row.getString("name"),
        row.getString("reason"),
        scopes.convertToEntityAttribute(row.getString("scope")),
        row.getLong("update_number"),
        because(row.getString("because_of")),
        Times.instant(row, "taken_at"),
        row.getString("taken_by"),
        row.getInt("items"),
        row.getString("digest"));
  }

  private static @Nullable RecordNumber because(@Nullable String number) {
    return number == null ? null : new RecordNumber(number);
  }
}
