package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The imports, with their files in parts. */
@Repository
class ImportRuns {

  private static final int MOST_TRIED = 20;

  private final JdbcClient jdbc;

  ImportRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An import as it is kept.
   *
   * @param by in whose name it is worked through
   * @param nextPart the part to be worked through next, from 0
   * @param failures how often it has failed in a row
   */
  record Run(
      ImportView view, List<String> header, Actor by, int parts, int nextPart, int failures) {

    boolean checking() {
      return view.state() == ImportState.CHECKING;
    }
  }

  long add(
      NewImport wish,
      ImportMapping mapping,
      List<String> header,
      ImportState state,
      Actor by,
      Instant at) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into import_run (kind, source, file_name, digest, header, mapping, reason,"
                + " state, total_lines, parts, next_part, dry_run, result, failures, asked_by,"
                + " asked_kind, asked_at) values (:kind, :source, :file, '', :header, :mapping,"
                + " :reason, :state, 0, 0, 0, :none, :none, 0, :by, :byKind, :at)")
        .param("kind", wish.kind().word())
        .param("source", wish.source())
        .param("file", wish.fileName())
        .param("header", ImportJson.write(header))
        .param("mapping", ImportJson.write(mapping))
        .param("reason", Objects.requireNonNullElse(wish.reason(), ""))
        .param("state", state.word())
        .param("none", ImportJson.write(ImportCounts.NONE))
        .param("by", by.key())
        .param("byKind", by.kind().name())
        .param("at", Times.utc(at))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  void part(long run, int part, List<ImportRow> rows) {
    jdbc.sql("insert into import_part (run_id, part, content) values (?, ?, ?)")
        .params(run, part, ImportJson.write(rows))
        .update();
  }

  void whole(long run, int lines, int parts, String digest) {
    jdbc.sql("update import_run set total_lines = ?, parts = ?, digest = ? where id = ?")
        .params(lines, parts, digest, run)
        .update();
  }

  /** The import that has failed the least and waits the longest; not one that another node has. */
  Optional<Run> take() {
    return jdbc
        .sql(
            "select id from import_run where state in ('checking', 'importing')"
                + " order by failures, id limit "
                + MOST_TRIED)
        .query(Long.class)
        .list()
        .stream()
        .map(this::lockUnlessTaken)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Run> lockUnlessTaken(long id) {
    return jdbc.sql(
            "select * from import_run where id = ? and state in ('checking', 'importing')"
                + " for update skip locked")
        .param(id)
        .query(ImportRuns::run)
        .optional();
  }

  Optional<Run> find(long id) {
    return jdbc.sql("select * from import_run where id = ?")
        .param(id)
        .query(ImportRuns::run)
        .optional();
  }

  Optional<Run> lock(long id) {
    return jdbc.sql("select * from import_run where id = ? for update")
        .param(id)
        .query(ImportRuns::run)
        .optional();
  }

  /** Some of them, the newest first. */
  List<Run> page(int page, int size) {
    return jdbc.sql("select * from import_run order by id desc limit ? offset ?")
        .params(size, (long) page * size)
        .query(ImportRuns::run)
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from import_run").query(Long.class).single();
  }

  List<ImportRow> rows(long run, int part) {
    return ImportJson.read(
        jdbc.sql("select content from import_part where run_id = ? and part = ?")
            .params(run, part)
            .query(String.class)
            .single(),
        ImportJson.ROWS);
  }

  /** What was said of the lines of a part; none where it was not worked through. */
  List<ImportLine> lines(long run, int part, boolean dryRun) {
    return jdbc.sql(
            "select "
                + (dryRun ? "checked" : "outcome")
                + " from import_part where run_id = ? and part = ?")
        .params(run, part)
        .query((row, n) -> Objects.requireNonNullElse(row.getString(1), "[]"))
        .optional()
        .map(column -> ImportJson.read(column, ImportJson.LINES))
        .orElse(List.of());
  }

  /** The parts of which lines were refused. */
  List<Integer> refusedParts(long run, boolean dryRun) {
    return jdbc.sql(
            "select part from import_part where run_id = ? and "
                + (dryRun ? "checked" : "outcome")
                + " like '%\"outcome\":\"refused\"%' order by part")
        .param(run)
        .query(Integer.class)
        .list();
  }

  /** Says what the columns stand for, and that the dry run is due. */
  void map(long id, ImportMapping mapping) {
    jdbc.sql("update import_part set checked = null where run_id = ? and checked is not null")
        .param(id)
        .update();
    jdbc.sql("update import_run set mapping = ?, dry_run = ? where id = ?")
        .params(ImportJson.write(mapping), ImportJson.write(ImportCounts.NONE), id)
        .update();
    begin(id, ImportState.CHECKING, 0);
  }

  /** Keeps what has become of a part, and that the next one is due. */
  void worked(Run run, List<ImportLine> lines, ImportCounts counts) {
    String column = run.checking() ? "checked" : "outcome";
    jdbc.sql("update import_part set " + column + " = ? where run_id = ? and part = ?")
        .params(ImportJson.write(lines), run.view().id(), run.nextPart())
        .update();
    jdbc.sql(
            "update import_run set next_part = next_part + 1, failures = 0, failure = null, "
                + (run.checking() ? "dry_run" : "result")
                + " = ? where id = ?")
        .params(ImportJson.write(counts), run.view().id())
        .update();
  }

  /** Begins a phase, or goes on with it. */
  void begin(long id, ImportState state, int nextPart) {
    jdbc.sql(
            "update import_run set state = :state, next_part = :next, failures = 0, failure = null"
                + " where id = :id")
        .param("state", state.word())
        .param("next", nextPart)
        .param("id", id)
        .update();
  }

  /** Begins the import, in the name of whoever starts it. */
  void start(long id, Actor by, Instant at) {
    jdbc.sql("update import_run set started_by = ?, started_kind = ?, started_at = ? where id = ?")
        .params(by.key(), by.kind().name(), Times.utc(at), id)
        .update();
    begin(id, ImportState.IMPORTING, 0);
  }

  void end(long id, ImportState state, @Nullable Instant ended) {
    jdbc.sql("update import_run set state = :state, ended_at = :ended where id = :id")
        .param("state", state.word())
        .param("ended", ended == null ? null : Times.utc(ended))
        .param("id", id)
        .update();
  }

  /** Counts a failure of the next part, and stops the import where it is one too many. */
  void failed(long id, int part, int most, String why) {
    jdbc.sql(
            "update import_run set failures = failures + 1, failure = :why,"
                + " state = if(failures >= :most, 'stopped', state)"
                + " where id = :id and next_part = :part and state in ('checking', 'importing')")
        .param("why", why)
        .param("most", most)
        .param("id", id)
        .param("part", part)
        .update();
  }

  /** Whoever sent the file looks at it; whoever starts the import writes. */
  private static Actor by(ResultSet row) throws SQLException {
    String who = row.getString("started_by") == null ? "asked" : "started";
    return new Actor(row.getString(who + "_by"), Actor.Kind.valueOf(row.getString(who + "_kind")));
  }

  private static Run run(ResultSet row, int n) throws SQLException {
    return new Run(
        new ImportView(
            row.getLong("id"),
            Word.of(ImportKind.class, row.getString("kind")),
            row.getString("source"),
            row.getString("file_name"),
            row.getString("digest"),
            ImportJson.read(row.getString("mapping"), ImportJson.MAPPING),
            row.getString("reason"),
            Word.of(ImportState.class, row.getString("state")),
            row.getInt("total_lines"),
            ImportJson.read(row.getString("dry_run"), ImportJson.COUNTS),
            ImportJson.read(row.getString("result"), ImportJson.COUNTS),
            row.getString("failure"),
            row.getString("asked_by"),
            Times.instant(row, "asked_at"),
            Times.instantOrNull(row, "started_at"),
            Times.instantOrNull(row, "ended_at")),
        ImportJson.read(row.getString("header"), ImportJson.TEXTS),
        by(row),
        row.getInt("parts"),
        row.getInt("next_part"),
        row.getInt("failures"));
  }
}
