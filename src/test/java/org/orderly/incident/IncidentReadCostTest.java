package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.orderly.engine.InboxQuery;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.journal.JournalManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The rows that MariaDB reads for a page, as it counts them, with many more records than that. */
@OrderlyTest
class IncidentReadCostTest {

  private static final int MANY = 6_000;
  private static final long COUNT_AND_PAGE = 2 * IncidentPage.COUNTED + 200;
  private static final long FEW = 200;

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired IncidentDirectory directory;
  @Autowired TaskManagement tasks;
  @Autowired JournalManagement journal;
  @Autowired TestClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionOperations transactions;

  @Test
  void aPageOfAllOrOfACommonStateReadsNoMoreThanIsCounted() {
    IncidentDesk desk = desk();
    RecordNumber number = desk.report();
    amongMany(
        number,
        () -> {
          assertThat(rows(desk.resolver, list(criteria(null, null, null))))
              .isLessThan(COUNT_AND_PAGE);
          assertThat(rows(desk.resolver, list(criteria(IncidentState.NEW, null, null))))
              .isLessThan(COUNT_AND_PAGE);
        });
  }

  @Test
  void aPageOfOneGroupServiceOrPersonReadsTheirRecordsAlone() {
    IncidentDesk desk = desk();
    RecordNumber number = desk.classified();
    amongMany(
        desk().report(),
        () -> {
          assertThat(rows(desk.resolver, list(criteria(null, desk.service, null)))).isLessThan(FEW);
          assertThat(rows(desk.resolver, list(criteria(null, null, desk.group)))).isLessThan(FEW);
          assertThat(rows(desk.caller, list(criteria(null, null, null)))).isLessThan(FEW);
          assertThat(rows(desk.caller, list(IncidentCriteria.concerning(desk.caller.key()))))
              .isLessThan(FEW);
          assertThat(rows(desk.resolver, () -> incidents.incident(number))).isLessThan(FEW);
          assertThat(rows(desk.resolver, () -> incidents.journal(number))).isLessThan(FEW);
          assertThat(rows(desk.resolver, () -> inbox(desk.resolver))).isLessThan(FEW);
        });
  }

  @Test
  void theIncidentsOfAnItemAreReadFromAnIndex() {
    IncidentDesk desk = desk();
    RecordNumber number = desk.report();
    long item = 900_000_000L;
    amongMany(
        number,
        () -> {
          jdbc.update(
              "insert into incident_item (incident, item) select id, ? from incident"
                  + " where id >= 900000000 or id = ?",
              item,
              number.running());
          assertThat(rows(desk.resolver, () -> naming(item, desk.resolver))).isLessThan(FEW);
        });
  }

  private Object naming(long item, Actor actor) {
    List<RecordSummary> found =
        directory.naming(RecordNumber.of(RecordKind.CONFIGURATION_ITEM, item), actor, 20);
    assertThat(found).hasSize(20);
    return found;
  }

  @Test
  void aWordThatManyHaveReadsOnePageOfThem() {
    IncidentDesk desk = desk();
    String word = Organisation.unique("zebra").replace('-', 'x');
    RecordNumber like = desk.report();
    withWord(
        word,
        like,
        () -> {
          assertThat(numbers(desk.resolver, word, 0)).startsWith("INC911999", "INC911998");
          assertThat(numbers(desk.resolver, word, 2)).startsWith("INC911959");
          assertThat(rows(desk.resolver, list(words(word)), "Rows_read"))
              .isBetween((long) IncidentPage.COUNTED, IncidentPage.COUNTED + FEW);
        });
  }

  @Test
  void aWordThatManyHadLongAgoIsFoundAllTheSame() {
    IncidentDesk desk = desk();
    String word = Organisation.unique("zebra").replace('-', 'x');
    RecordNumber like = desk.report();
    withWord(
        word,
        like,
        () -> {
          jdbc.update("update incident set id = id + 20000 where number = 'INC911999'");
          assertThat(numbers(desk.resolver, word, 0)).startsWith("INC911999", "INC911998");
        });
  }

  private List<String> numbers(Actor actor, String word, int page) {
    return Acting.as(actor, () -> incidents.find(new IncidentQuery(words(word), page, 20)))
        .incidents()
        .stream()
        .map(row -> row.number().value())
        .toList();
  }

  private static IncidentCriteria words(String word) {
    return new IncidentCriteria(null, null, null, null, null, null, null, null, null, word);
  }

  /** 2,000 more with this word, committed, since the index of words knows no others. */
  private void withWord(String word, RecordNumber like, Runnable work) {
    String others =
        columns().stream()
            .map(name -> name.equals("title") ? "'" + word + "'" : "i." + name)
            .collect(Collectors.joining(", "));
    try {
      jdbc.update(
          "insert into incident (id, number, "
              + String.join(", ", columns())
              + ") select 900000000 + s.seq, concat('INC9', s.seq), "
              + others
              + " from incident i join seq_10000_to_11999 s where i.id = ?",
          like.running());
      work.run();
    } finally {
      jdbc.update("delete from incident where id > 900000000");
    }
  }

  @Test
  void aListThatNoIndexHelpsIsSeen() {
    IncidentDesk desk = desk();
    amongMany(
        desk.report(),
        () ->
            assertThat(
                    rows(
                        desk.resolver,
                        () ->
                            jdbc.queryForObject(
                                "select count(*) from incident where description like '%x%'",
                                Long.class)))
                .isGreaterThan(MANY));
  }

  private IncidentDesk desk() {
    return new IncidentDesk(organisation, incidents, tasks, clock);
  }

  private Object inbox(Actor actor) {
    return tasks.inbox(new InboxQuery(InboxQuery.Filter.GROUPS, 0, 20), actor);
  }

  private Supplier<Object> list(IncidentCriteria criteria) {
    return () -> incidents.find(new IncidentQuery(criteria, 0, 20));
  }

  private static IncidentCriteria criteria(IncidentState state, String service, String group) {
    return new IncidentCriteria(state, null, null, service, group, null, null, null, null, null);
  }

  private long rows(Actor actor, Supplier<Object> read) {
    return rows(actor, read, "HANDLER_READ%");
  }

  /** On one connection, whose counters they are. */
  private long rows(Actor actor, Supplier<Object> read, String counters) {
    return Acting.as(
        actor,
        () ->
            transactions.execute(
                status -> {
                  long before = rowsRead(counters);
                  read.get();
                  return rowsRead(counters) - before;
                }));
  }

  private long rowsRead(String counters) {
    return jdbc.queryForObject(
        "select sum(variable_value) from information_schema.session_status"
            + " where variable_name like ?",
        Long.class,
        counters);
  }

  /** As if there were many more like this one; they are gone afterwards. */
  private void amongMany(RecordNumber like, Runnable work) {
    transactions.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          String others =
              columns().stream().map(name -> "i." + name).collect(Collectors.joining(", "));
          jdbc.update(
              "insert into incident (id, number, "
                  + String.join(", ", columns())
                  + ") select 900000000 + s.seq, concat('INC9', s.seq), "
                  + others
                  + " from incident i join seq_10000_to_"
                  + (10_000 + MANY)
                  + " s where i.id = ?",
              like.running());
          work.run();
        });
  }

  private List<String> columns() {
    return jdbc.queryForList(
        "select column_name from information_schema.columns where table_schema = database()"
            + " and table_name = 'incident' and column_name not in ('id', 'number')"
            + " and extra not like '%GENERATED%'",
        String.class);
  }
}
