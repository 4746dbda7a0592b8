package org.orderly.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test tampers in a transaction that is rolled back: nobody else may alter the trail. */
@OrderlyTest
class TrailChecksTest {

  private static final String COLUMNS = "record_number, kind, actor, actor_kind, happened_at";

  @Autowired TrailIsUnaltered unaltered;
  @Autowired StatesAreInTheTrail states;
  @Autowired EvidenceManagement evidence;
  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  @Test
  void whatStandsAsItWasWrittenIsFine() {
    RecordNumber number = desk.claimed();
    assertThat(of(number, unaltered)).isEmpty();
    assertThat(of(number, states)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record_number, 'IncidentClosed', actor, actor_kind, happened_at, content, digest",
        "record_number, kind, 'somebody', actor_kind, happened_at, content, digest",
        "record_number, kind, actor, 'PROGRAM', happened_at, content, digest",
        "record_number, kind, actor, actor_kind, '2001-01-01', content, digest",
        "record_number, kind, actor, actor_kind, happened_at, concat(content, ' '), digest"
      })
  void anEntryThatWasAlteredInAnyColumnIsReported(String altered) {
    RecordNumber number = desk.report();
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql(
                  "insert into evidence_entry (%s, content, digest) select %s from evidence_entry"
                          .formatted(COLUMNS, altered)
                      + " where record_number = ? limit 1")
              .param(number.value())
              .update();
          assertThat(of(number, unaltered)).hasSize(1);
          status.setRollbackOnly();
        });
  }

  @Test
  void anEntryOfAnotherRecordIsReported() {
    RecordNumber from = desk.report();
    RecordNumber number = desk.report();
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql(
                  "insert into evidence_entry (%s, content, digest) select ?, kind, actor, actor_kind,"
                          .formatted(COLUMNS)
                      + " happened_at, content, digest from evidence_entry"
                      + " where record_number = ? limit 1")
              .params(number.value(), from.value())
              .update();
          assertThat(of(number, unaltered)).hasSize(1);
          status.setRollbackOnly();
        });
  }

  /** The trail of a report is written as its transaction commits. */
  @Test
  void aRecordWhoseTrailIsGoneIsReported() {
    transactions.executeWithoutResult(
        status -> {
          RecordNumber number = desk.report();
          assertThat(of(number, states)).containsExactly(number + " has no trail");
          status.setRollbackOnly();
        });
  }

  @Test
  void aTrailWithoutARecordIsReported() {
    RecordNumber nobodys = new RecordNumber("INC9999999");
    RecordNumber from = desk.report();
    transactions.executeWithoutResult(
        status -> {
          copied(from, nobodys, Duration.ZERO);
          assertThat(of(nobodys, states)).containsExactly(nobodys + " has a trail and no record");
          status.setRollbackOnly();
        });
  }

  @Test
  void aRecordWhoseFirstOrLastEntryIsGoneIsReported() {
    RecordNumber other = desk.claimed();
    transactions.executeWithoutResult(
        status -> {
          RecordNumber number = desk.report();
          copied(other, number, Duration.ZERO);
          assertThat(of(number, states)).singleElement().asString().contains("its trail says");
          status.setRollbackOnly();
        });
    transactions.executeWithoutResult(
        status -> {
          RecordNumber number = desk.report();
          copied(other, number, Duration.ofDays(1));
          assertThat(of(number, states))
              .singleElement()
              .asString()
              .contains("before its trail begins");
          status.setRollbackOnly();
        });
  }

  private void copied(RecordNumber from, RecordNumber to, Duration later) {
    for (EvidenceEntry entry : evidence.trail(from)) {
      jdbc.sql(
              "insert into evidence_entry (%s, content, digest) values (?, ?, ?, 'PERSON', ?, ?, ?)"
                  .formatted(COLUMNS))
          .params(
              to.value(),
              entry.kind(),
              entry.actor(),
              LocalDateTime.ofInstant(entry.at().plus(later), ZoneOffset.UTC),
              entry.content(),
              Digests.leaf(entry.content()))
          .update();
    }
  }

  private static List<String> of(RecordNumber number, InvariantCheck check) {
    return check.violations().stream().filter(found -> found.contains(number.value())).toList();
  }
}
