package org.orderly.incident;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which incidents concern a configuration item, beside what each incident says itself (ADR 0072).
 */
@Repository
class AffectedItems {

  private final JdbcClient jdbc;

  AffectedItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names items that were not named before, in one statement. */
  void add(RecordNumber incident, Collection<RecordNumber> items) {
    if (!items.isEmpty()) {
      jdbc.sql(
              "insert into incident_item (incident, item) values "
                  + String.join(", ", Collections.nCopies(items.size(), "(?, ?)")))
          .params(
              items.stream()
                  .flatMap(item -> Stream.of(incident.running(), item.running()))
                  .toList())
          .update();
    }
  }

  void remove(RecordNumber incident, RecordNumber item) {
    jdbc.sql("delete from incident_item where incident = ? and item = ?")
        .params(incident.running(), item.running())
        .update();
  }

  /** The incident is over: those that are open come before it. */
  void close(RecordNumber incident) {
    jdbc.sql("update incident_item set still_open = false where incident = ?")
        .param(incident.running())
        .update();
  }

  /** Incidents that concern the item and that may be seen: open ones first, then the newest. */
  List<RecordNumber> incidents(RecordNumber item, IncidentSight sight, int most) {
    IncidentRestriction seen = sight.restriction().where("n.item = :item", "item", item.running());
    return jdbc
        .sql(
            "select n.incident from incident_item n straight_join incident"
                + " on incident.id = n.incident"
                + seen.sql()
                + " order by n.still_open desc, n.incident desc limit :most")
        .params(seen.values())
        .param("most", most)
        .query(Long.class)
        .list()
        .stream()
        .map(id -> RecordNumber.of(RecordKind.INCIDENT, id))
        .toList();
  }
}
