package org.orderly.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators see of the outbox. */
@Component
class Notifications {

  private final JdbcClient jdbc;

  Notifications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<NotificationView> view(long id) {
    return jdbc.sql("select * from notification where id = ?")
        .param(id)
        .query(Notifications::notification)
        .optional();
  }

  /** The newest first. */
  List<NotificationView> page(@Nullable NotificationState state, int offset, int limit) {
    String restriction = state == null ? "" : " where state = '" + state.name() + "'";
    return jdbc.sql(
            "select * from notification" + restriction + " order by id desc limit ? offset ?")
        .params(limit, offset)
        .query(Notifications::notification)
        .list();
  }

  List<NotificationView> of(RecordNumber number) {
    return jdbc.sql("select * from notification where record_number = ? order by id")
        .param(number.value())
        .query(Notifications::notification)
        .list();
  }

  long count(NotificationState state) {
    return jdbc.sql("select count(*) from notification where state = ?")
        .param(state.name())
        .query(Long.class)
        .single();
  }

  private static NotificationView notification(ResultSet row, int n) throws SQLException {
    return new NotificationView(
        row.getLong("id"),
        new RecordNumber(row.getString("record_number")),
        row.getString("kind"),
        EnvelopeRows.recipient(row),
        row.getString("address"),
        NotificationState.valueOf(row.getString("state")),
        row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getInt("tries"),
        instant(row, "next_try_at"),
        instant(row, "sent_at"),
        row.getString("last_error"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime value = row.getObject(column, LocalDateTime.class);
    return value == null ? null : value.toInstant(ZoneOffset.UTC);
  }
}
