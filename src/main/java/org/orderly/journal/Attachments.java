package org.orderly.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The files of records and their pieces; never more than one piece of a file is in memory. */
@Component
class Attachments {

  static final int CHUNK = 1 << 20;

  private final JdbcClient jdbc;

  Attachments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How much was kept of a file, and its digest. */
  record Kept(long size, byte[] digest) {}

  /** Adds a file of which only the name is known yet. */
  long add(AttachmentView file) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into attachment (record_number, visibility, name, media_type, bytes, digest,"
                + " author, added_at) values (?, ?, ?, ?, 0, x'00', ?, ?)")
        .params(
            file.number().value(),
            file.visibility().name(),
            file.name(),
            file.mediaType(),
            file.author(),
            LocalDateTime.ofInstant(file.at(), ZoneOffset.UTC))
        .update(key, "id");
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("The database gave no key");
    }
    return id.longValue();
  }

  /** Keeps a file's content, up to a little more than the limit. */
  Kept keep(long id, InputStream content, long limit) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    for (int no = 0; size <= limit; no++) {
      byte[] chunk = content.readNBytes(CHUNK);
      if (chunk.length == 0) {
        break;
      }
      digest.update(chunk);
      size += chunk.length;
      jdbc.sql("insert into attachment_chunk (attachment_id, chunk_no, content) values (?, ?, ?)")
          .params(id, no, chunk)
          .update();
    }
    Kept kept = new Kept(size, digest.digest());
    jdbc.sql("update attachment set bytes = ?, digest = ? where id = ?")
        .params(size, kept.digest(), id)
        .update();
    return kept;
  }

  Optional<AttachmentView> find(long id) {
    return jdbc.sql("select * from attachment where id = ?")
        .param(id)
        .query(Attachments::file)
        .optional();
  }

  List<AttachmentView> of(RecordNumber number) {
    return jdbc.sql("select * from attachment where record_number = ? order by id")
        .param(number.value())
        .query(Attachments::file)
        .list();
  }

  long count(RecordNumber number) {
    return jdbc.sql("select count(*) from attachment where record_number = ?")
        .param(number.value())
        .query(Long.class)
        .single();
  }

  /** The next files in the order of their keys. */
  List<AttachmentView> after(long id, int limit) {
    return jdbc.sql("select * from attachment where id > ? order by id limit ?")
        .params(id, limit)
        .query(Attachments::file)
        .list();
  }

  /** Writes the content; outside a transaction no connection is held while the reader is slow. */
  void copy(long id, OutputStream to) throws IOException {
    for (int no = 0; ; no++) {
      Optional<byte[]> chunk = chunk(id, no);
      if (chunk.isEmpty()) {
        return;
      }
      to.write(chunk.get());
    }
  }

  /** What is kept of a file, read again piece by piece. */
  Kept read(long id) {
    MessageDigest digest = sha256();
    long size = 0;
    for (int no = 0; ; no++) {
      Optional<byte[]> chunk = chunk(id, no);
      if (chunk.isEmpty()) {
        return new Kept(size, digest.digest());
      }
      digest.update(chunk.get());
      size += chunk.get().length;
    }
  }

  private Optional<byte[]> chunk(long id, int no) {
    return jdbc.sql("select content from attachment_chunk where attachment_id = ? and chunk_no = ?")
        .params(Arrays.asList(id, no))
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  private static AttachmentView file(ResultSet row, int n) throws SQLException {
    return new AttachmentView(
        row.getLong("id"),
        new RecordNumber(row.getString("record_number")),
        Visibility.valueOf(row.getString("visibility")),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("bytes"),
        HexFormat.of().formatHex(row.getBytes("digest")),
        row.getString("author"),
        row.getObject("added_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
