package org.orderly.servicelevel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schedules of reports, and what was delivered by them. */
@Repository
class ReportSchedules {

  private static final String DUE =
      "retired_at is null and due_at <= :now and (retry_at is null or retry_at <= :now)";

  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ReportSchedules(EntityManager entities, JdbcClient jdbc, ObjectMapper json) {
    this.entities = entities;
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(ReportSchedule schedule) {
    entities.persist(schedule);
  }

  Optional<ReportSchedule> find(RecordNumber number) {
    return number.kind() == RecordKind.SERVICE_REPORT
        ? Optional.ofNullable(entities.find(ReportSchedule.class, number.running()))
        : Optional.empty();
  }

  /** One page, those first that are due first, the retired ones last. */
  List<ReportSchedule> page(int page, int size) {
    return entities
        .createQuery(
            "from ReportSchedule order by case when retiredAt is null then 0 else 1 end, dueAt, id",
            ReportSchedule.class)
        .setFirstResult(page * size)
        .setMaxResults(size)
        .getResultList();
  }

  long count() {
    return entities
        .createQuery("select count(*) from ReportSchedule", Long.class)
        .getSingleResult();
  }

  List<ReportSchedule> page(@Nullable RecordNumber after, int most) {
    return entities
        .createQuery("from ReportSchedule where id > :after order by id", ReportSchedule.class)
        .setParameter("after", after == null ? 0L : after.running())
        .setMaxResults(most)
        .getResultList();
  }

  /** The next that are due, the longest due first; nothing is said of who has them. */
  List<Long> due(Instant now, int most) {
    return jdbc.sql("select id from report_schedule where " + DUE + " order by due_at limit :most")
        .param("now", now)
        .param("most", most)
        .query(Long.class)
        .list();
  }

  /** One that is due, unless another transaction has it. */
  Optional<ReportSchedule> take(long id, Instant now) {
    return jdbc.sql(
            "select id from report_schedule where id = :id and " + DUE + " for update skip locked")
        .param("id", id)
        .param("now", now)
        .query(Long.class)
        .optional()
        .map(mine -> entities.find(ReportSchedule.class, mine));
  }

  void putOff(long id, Instant until) {
    Optional.ofNullable(entities.find(ReportSchedule.class, id))
        .ifPresent(schedule -> schedule.putOff(until));
  }

  void keep(ReportDelivery delivery) {
    jdbc.sql(
            "insert into report_delivery (schedule, period, zone, delivered_at, late, told,"
                + " left_out, figures, digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            delivery.number().running(),
            delivery.period().text(),
            delivery.period().zone().getId(),
            LocalDateTime.ofInstant(delivery.at(), ZoneOffset.UTC),
            delivery.late(),
            text(delivery.told()),
            text(delivery.leftOut()),
            delivery.figures(),
            delivery.digest())
        .update();
  }

  /** Whether the report of a period was delivered. */
  boolean isDelivered(RecordNumber number, ReportPeriod period) {
    return jdbc.sql("select true from report_delivery where schedule = ? and period = ?")
        .params(number.running(), period.text())
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  /** What was delivered, the latest first. */
  List<ReportDelivery> deliveries(RecordNumber number, int most) {
    return jdbc.sql(
            "select * from report_delivery where schedule = ? order by delivered_at desc, period"
                + " desc limit ?")
        .params(number.running(), most)
        .query((row, n) -> delivery(number, row))
        .list();
  }

  private ReportDelivery delivery(RecordNumber number, ResultSet row) throws SQLException {
    return new ReportDelivery(
        number,
        ReportPeriod.find(row.getString("period"), ZoneId.of(row.getString("zone"))).orElseThrow(),
        row.getObject("delivered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getBoolean("late"),
        keys(row.getString("told")),
        keys(row.getString("left_out")),
        row.getString("figures"),
        row.getString("digest"));
  }

  private String text(List<String> keys) {
    try {
      return json.writeValueAsString(keys);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }

  private List<String> keys(String text) {
    try {
      return json.readValue(text, new TypeReference<List<String>>() {});
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }
}
