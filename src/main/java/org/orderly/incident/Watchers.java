package org.orderly.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows which incident. */
@Repository
class Watchers {

  private final JdbcClient jdbc;

  Watchers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean watches(RecordNumber number, String person) {
    return jdbc.sql("select count(*) from incident_watcher where incident = ? and person = ?")
            .params(number.running(), person)
            .query(Long.class)
            .single()
        > 0;
  }

  /** The running numbers of those of the incidents that the person follows. */
  Set<Long> watched(String person, List<IncidentView> incidents) {
    return new HashSet<>(
        jdbc.sql("select incident from incident_watcher where person = :me and incident in (:ids)")
            .param("me", person)
            .param("ids", incidents.stream().map(i -> i.number().running()).toList())
            .query(Long.class)
            .list());
  }

  List<String> of(RecordNumber number) {
    return jdbc.sql("select person from incident_watcher where incident = ? order by person")
        .param(number.running())
        .query(String.class)
        .list();
  }

  /** Answers whether the person is new. */
  boolean add(RecordNumber number, String person) {
    return jdbc.sql("insert ignore into incident_watcher (incident, person) values (?, ?)")
            .params(number.running(), person)
            .update()
        > 0;
  }

  /** Answers whether the person was one. */
  boolean remove(RecordNumber number, String person) {
    return jdbc.sql("delete from incident_watcher where incident = ? and person = ?")
            .params(number.running(), person)
            .update()
        > 0;
  }
}
