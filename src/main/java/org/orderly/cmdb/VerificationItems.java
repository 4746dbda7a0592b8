package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of samples, in batches, and what came of looking at them. */
@Repository
class VerificationItems {

  private static final String ITEMS =
      "select v.item_id, v.revision, i.name, v.class_key, v.batch, v.outcome, v.points, v.wrong"
          + " from verification_item v join configuration_item i on i.id = v.item_id"
          + " where v.verification = :verification";

  private final JdbcClient jdbc;
  private final JdbcTemplate many;

  VerificationItems(JdbcClient jdbc, JdbcTemplate many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  void add(RecordNumber verification, int batch, String checkers, List<ItemView> items) {
    long id = verification.running();
    jdbc.sql("insert into verification_batch (verification, batch, checkers) values (?, ?, ?)")
        .params(id, batch, checkers)
        .update();
    List<Object[]> rows = new ArrayList<>();
    for (ItemView item : items) {
      rows.add(
          new @Nullable Object[] {
            id,
            item.number().running(),
            item.revision(),
            item.facts().itemClass(),
            item.facts().value(ItemField.CUSTOMER),
            item.facts().value(ItemField.SUPPORT_GROUP),
            batch,
            rows.size()
          });
    }
    many.batchUpdate(
        "insert into verification_item (verification, item_id, revision, class_key, customer,"
            + " support_group, batch, position, points, wrong) values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
        rows);
  }

  /** The items of a batch, in the order in which somebody walks. */
  List<VerifiedItem> of(RecordNumber verification, int batch) {
    return jdbc.sql(ITEMS + " and v.batch = :batch order by v.position")
        .param("verification", verification.running())
        .param("batch", batch)
        .query(VerificationItems::item)
        .list();
  }

  /** A page of the sample, batch by batch. */
  List<VerifiedItem> page(RecordNumber verification, int page, int size) {
    return jdbc.sql(ITEMS + " order by v.batch, v.position limit :size offset :skip")
        .param("verification", verification.running())
        .param("size", size)
        .param("skip", (long) page * size)
        .query(VerificationItems::item)
        .list();
  }

  List<VerificationBatch> batches(RecordNumber verification) {
    return jdbc.sql("select * from verification_batch where verification = ? order by batch")
        .param(verification.running())
        .query(
            (row, n) -> {
              String correction = row.getString("correction");
              return new VerificationBatch(
                  row.getInt("batch"),
                  row.getString("checkers"),
                  row.getString("checked_by"),
                  Times.instantOrNull(row, "checked_at"),
                  correction == null ? null : new RecordNumber(correction));
            })
        .list();
  }

  VerificationBatch batch(RecordNumber verification, int batch) {
    return batches(verification).stream()
        .filter(one -> one.batch() == batch)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(verification + " has no batch " + batch));
  }

  /** Keeps what came of looking at a batch. */
  void check(
      RecordNumber verification,
      int batch,
      List<ItemComparison.Result> results,
      String by,
      Instant at) {
    List<Object[]> rows = new ArrayList<>();
    for (ItemComparison.Result result : results) {
      rows.add(
          new Object[] {
            result.outcome().word(),
            result.points(),
            result.wrong(),
            verification.running(),
            result.item().running()
          });
    }
    many.batchUpdate(
        "update verification_item set outcome = ?, points = ?, wrong = ?"
            + " where verification = ? and item_id = ?",
        rows);
    jdbc.sql(
            "update verification_batch set checked_by = ?, checked_at = ?"
                + " where verification = ? and batch = ?")
        .params(by, Times.utc(at), verification.running(), batch)
        .update();
  }

  void corrected(RecordNumber verification, int batch, RecordNumber correction) {
    jdbc.sql("update verification_batch set correction = ? where verification = ? and batch = ?")
        .params(correction.value(), verification.running(), batch)
        .update();
  }

  /** How many items came out how; those that are not checked yet under no outcome. */
  Map<VerifiedItem.@Nullable Outcome, Integer> outcomes(RecordNumber verification) {
    Map<VerifiedItem.@Nullable Outcome, Integer> outcomes = new HashMap<>();
    jdbc.sql("select outcome, count(*) from verification_item where verification = ? group by 1")
        .param(verification.running())
        .query(
            row -> {
              outcomes.put(outcome(row.getString(1)), row.getInt(2));
            });
    return outcomes;
  }

  /** How much of what was compared is right; an item without a record counts as one that is not. */
  Accuracy accuracy(RecordNumber verification) {
    return jdbc.sql(
            "select coalesce(sum(points), 0) as points, coalesce(sum(wrong), 0) as wrong,"
                + " (select count(*) from verification_finding f where f.verification = :of"
                + " and f.item_id is null) as surplus"
                + " from verification_item where verification = :of")
        .param("of", verification.running())
        .query(
            (row, n) ->
                new Accuracy(
                    row.getLong("points") - row.getLong("wrong"),
                    row.getLong("points") + row.getLong("surplus")))
        .single();
  }

  private static VerifiedItem item(ResultSet row, int n) throws SQLException {
    return new VerifiedItem(
        ItemReads.number(row.getLong("item_id")),
        row.getLong("revision"),
        row.getString("name"),
        row.getString("class_key"),
        row.getInt("batch"),
        outcome(row.getString("outcome")),
        row.getInt("points"),
        row.getInt("wrong"));
  }

  private static VerifiedItem.@Nullable Outcome outcome(@Nullable String word) {
    return word == null ? null : Word.of(VerifiedItem.Outcome.class, word);
  }
}
