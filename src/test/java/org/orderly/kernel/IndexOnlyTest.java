package org.orderly.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class IndexOnlyTest {

  private static final String COUNT =
      "select count(*) from index_only_probe where at between ? and ? and flag = false";

  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transactions;

  @BeforeEach
  void tableOfThreeThousandRows() {
    jdbc.execute(
        "create or replace table index_only_probe (id int primary key, at int, flag boolean,"
            + " remark varchar(100), key index_only_probe_at (at, flag))");
    jdbc.execute(
        "insert into index_only_probe select seq, seq, false, repeat('x', 100)"
            + " from seq_1_to_3000");
    jdbc.execute("analyze table index_only_probe");
  }

  @Test
  void rowsAreLeftAloneAlsoAfterAnotherStatementReadThem() {
    assertThat(rowsLookedUpWhenRunAgain(IndexOnly::read)).isZero();
  }

  /** Where this fails, MariaDB is mended, and the mark can go. */
  @Test
  void keptStatementReadsTheRowsThen() {
    assertThat(rowsLookedUpWhenRunAgain(UnaryOperator.identity())).isPositive();
  }

  private long rowsLookedUpWhenRunAgain(UnaryOperator<String> mark) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              count(mark);
              jdbc.queryForList("select remark from index_only_probe where id in (1, 2)");
              long before = lookedUp();
              count(mark);
              return lookedUp() - before;
            }));
  }

  private void count(UnaryOperator<String> mark) {
    assertThat(jdbc.queryForObject(mark.apply(COUNT), Integer.class, 11, 20)).isEqualTo(10);
  }

  /** Conditions pushed down to an index are asked only where the row is read too. */
  private long lookedUp() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select variable_value from information_schema.session_status"
                + " where variable_name = 'Handler_icp_attempts'",
            Long.class));
  }
}
