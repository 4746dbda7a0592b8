package org.orderly;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class ServerStartsTest {

  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine engine;

  @Test
  void engineTablesKeepFullUnicodeAndMilliseconds() {
    long tables =
        jdbc.sql(
                "select count(*) from information_schema.tables"
                    + " where table_schema = database() and table_name like 'ACT\\_%'"
                    + " and table_collation = 'utf8mb4_bin'")
            .query(Long.class)
            .single();
    long coarse =
        jdbc.sql(
                "select count(*) from information_schema.columns"
                    + " where table_schema = database() and table_name like 'ACT\\_%'"
                    + " and data_type in ('datetime', 'timestamp') and datetime_precision <> 3")
            .query(Long.class)
            .single();
    assertThat(tables).isEqualTo(49);
    assertThat(coarse).isZero();
    assertThat(engine.getName()).isEqualTo("default");
  }
}
