package org.orderly.evidence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.kernel.Actor;
import org.orderly.kernel.HistoryLine;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordHistory;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail of what happened to records. Nobody alters or deletes it: the database refuses. */
@Service
@Transactional(readOnly = true)
public class EvidenceManagement implements RecordHistory {

  private static final RowMapper<EvidenceEntry> ENTRY =
      (row, n) ->
          new EvidenceEntry(
              row.getLong("id"),
              row.getString("record_number"),
              row.getString("kind"),
              row.getString("actor"),
              row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
              row.getString("content"),
              HexFormat.of().formatHex(row.getBytes("digest")));

  private final JdbcClient jdbc;
  private final List<RecordDirectory> directories;

  EvidenceManagement(JdbcClient jdbc, List<RecordDirectory> directories) {
    this.jdbc = jdbc;
    this.directories = directories;
  }

  /** What happened to a record, oldest first. */
  public List<EvidenceEntry> trail(RecordNumber number) {
    return jdbc.sql("select * from evidence_entry where record_number = ? order by id")
        .param(number.value())
        .query(ENTRY)
        .list();
  }

  /**
   * The latest that happened to what has no number, newest first.
   *
   * @param subject the word that stands for all of it, such as {@code access}
   * @param before only entries with a smaller id; to read on
   * @param limit 1 or more
   */
  public List<EvidenceEntry> trail(String subject, long before, int limit) {
    return jdbc.sql(
            "select * from evidence_entry where record_number = ? and id < ?"
                + " order by id desc limit ?")
        .params(subject, before, limit)
        .query(ENTRY)
        .list();
  }

  @Override
  public List<HistoryLine> history(RecordNumber number, Actor reader, int limit) {
    List<HistoryLine> lines =
        jdbc
            .sql("select * from evidence_entry where record_number = ? order by id desc limit ?")
            .params(number.value(), limit)
            .query(ENTRY)
            .stream()
            .map(EvidenceManagement::line)
            .toList();
    Set<RecordNumber> hidden =
        lines.stream()
            .flatMap(EvidenceManagement::named)
            .distinct()
            .filter(other -> !visible(other, reader))
            .collect(Collectors.toSet());
    return lines.stream().filter(line -> named(line).noneMatch(hidden::contains)).toList();
  }

  private boolean visible(RecordNumber number, Actor reader) {
    return directories.stream()
        .filter(directory -> directory.kind() == number.kind())
        .anyMatch(directory -> directory.visibleTo(number, reader));
  }

  private static Stream<RecordNumber> named(HistoryLine line) {
    return line.facts().values().stream()
        .flatMap(fact -> RecordNumber.parse(String.valueOf(fact)).stream());
  }

  private static HistoryLine line(EvidenceEntry entry) {
    return new HistoryLine(
        entry.id(), entry.kind(), entry.actor(), entry.at(), CanonicalJson.facts(entry.content()));
  }
}
