package org.orderly.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of what was sent and of what waits to be. */
@Component
class Outbox {

  private static final int LONGEST_ERROR = 500;
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final String INSERT =
      "insert into notification (record_number, kind, recipient, address, language, zone, content,"
          + " message_id, created_at, state, tries, next_try_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)";

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final EnvelopeRows rows;

  Outbox(JdbcTemplate template, JdbcClient jdbc, EnvelopeRows rows) {
    this.template = template;
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** Keeps new envelopes, in one batch. */
  void add(List<Envelope> envelopes) {
    template.batchUpdate(INSERT, envelopes.stream().map(rows::row).toList());
  }

  /**
   * Takes what is due, for one relay alone and until an instant: what it has not dealt with by then
   * is due again. What another relay is taking at the moment is passed over, and what cannot be
   * read is put aside as failed.
   */
  @Transactional
  public List<Envelope> take(int most, Instant now, Instant until) {
    List<Long> unreadable = new ArrayList<>();
    List<Envelope> taken =
        jdbc
            .sql(
                "select * from notification where state = 'WAITING' and next_try_at <= ?"
                    + " order by next_try_at, id limit ? for update skip locked")
            .params(utc(now), most)
            .query((row, n) -> readable(row, unreadable))
            .list()
            .stream()
            .flatMap(Optional::stream)
            .toList();
    unreadable.forEach(id -> failed(id, "What it says cannot be read"));
    if (!taken.isEmpty()) {
      jdbc.sql(
              "update notification set next_try_at = :until, taken_until = :until"
                  + " where id in (:ids)")
          .param("until", utc(until))
          .param("ids", taken.stream().map(Envelope::id).toList())
          .update();
    }
    return taken;
  }

  /** Gives back what was taken and not tried: it is due at another instant, for any relay. */
  void due(List<Long> ids, Instant at) {
    jdbc.sql(
            "update notification set next_try_at = :at, taken_until = null"
                + " where state = 'WAITING' and id in (:ids)")
        .param("at", utc(at))
        .param("ids", ids)
        .update();
  }

  void readdress(long id, String address) {
    jdbc.sql("update notification set address = ? where id = ?").params(address, id).update();
  }

  void sent(long id, Instant at) {
    jdbc.sql(
            "update notification set state = 'SENT', sent_at = ?, next_try_at = null,"
                + " taken_until = null, last_error = null, tries = tries + 1 where id = ? and state <> 'SENT'")
        .params(utc(at), id)
        .update();
  }

  void failed(long id, String reason) {
    jdbc.sql(
            "update notification set state = 'FAILED', next_try_at = null, last_error = ?,"
                + " taken_until = null, tries = tries + 1 where id = ? and state = 'WAITING'")
        .params(cut(reason), id)
        .update();
  }

  void later(long id, Instant at, String reason) {
    jdbc.sql(
            "update notification set next_try_at = ?, last_error = ?, taken_until = null,"
                + " tries = tries + 1 where id = ? and state = 'WAITING'")
        .params(utc(at), cut(reason), id)
        .update();
  }

  /**
   * Has a notification that waits or has failed be tried anew; answers whether it does. One that a
   * relay has in hand is left alone.
   */
  boolean again(long id, Instant at) {
    return jdbc.sql(
                "update notification set state = 'WAITING', next_try_at = ?, tries = 0,"
                    + " taken_until = null where id = ? and state <> 'SENT'"
                    + " and (taken_until is null or taken_until < ?)")
            .params(utc(at), id, utc(at))
            .update()
        == 1;
  }

  /** What is kept under an id and can be read. */
  Optional<Envelope> find(long id) {
    return jdbc.sql("select * from notification where id = ?")
        .param(id)
        .query((row, n) -> readable(row, new ArrayList<>()))
        .optional()
        .flatMap(found -> found);
  }

  /** Forgets some of what was sent before an instant; answers how many. */
  int forget(Instant before, int most) {
    return jdbc.sql("delete from notification where state = 'SENT' and sent_at < ? limit ?")
        .params(utc(before), most)
        .update();
  }

  /** Which rows are neither waiting for an instant, nor sent at one, nor failed with a reason. */
  List<Long> astray() {
    return jdbc.sql(
            "select id from notification where not case state"
                + " when 'WAITING' then next_try_at is not null and sent_at is null"
                + " when 'SENT' then sent_at is not null and next_try_at is null"
                + " when 'FAILED' then last_error is not null and next_try_at is null"
                + " else false end limit 100")
        .query(Long.class)
        .list();
  }

  private Optional<Envelope> readable(ResultSet row, List<Long> unreadable) throws SQLException {
    try {
      return Optional.of(rows.envelope(row));
    } catch (IllegalArgumentException damaged) {
      LOG.error("Notification {} cannot be read", row.getLong("id"), damaged);
      unreadable.add(row.getLong("id"));
      return Optional.empty();
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static String cut(String reason) {
    String line = reason.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > LONGEST_ERROR ? line.substring(0, LONGEST_ERROR) : line;
  }
}
