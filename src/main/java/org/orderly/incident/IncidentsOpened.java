package org.orderly.incident;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.orderly.kernel.OpenedRecords;
import org.orderly.kernel.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts incidents by the agreement that their clocks keep. */
@Repository
class IncidentsOpened implements OpenedRecords {

  private final JdbcClient jdbc;

  IncidentsOpened(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.INCIDENT;
  }

  @Override
  public long opened(Collection<String> agreements, Instant from, Instant to, boolean restricted) {
    return agreements.isEmpty()
        ? 0
        : jdbc.sql(
                "select count(*) from clock_verdict v join incident i on i.number = v.record_number"
                    + " where v.agreement in (:agreements)"
                    + " and i.opened_at >= :from and i.opened_at < :to"
                    + (restricted ? "" : " and i.security_flag = false"))
            .param("agreements", agreements)
            .param("from", LocalDateTime.ofInstant(from, ZoneOffset.UTC))
            .param("to", LocalDateTime.ofInstant(to, ZoneOffset.UTC))
            .query(Long.class)
            .single();
  }
}
