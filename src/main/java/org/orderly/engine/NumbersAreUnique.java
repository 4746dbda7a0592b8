package org.orderly.engine;

import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NumbersAreUnique implements InvariantCheck {

  private static final String TWICE =
      "select concat(BUSINESS_KEY_, ' belongs to ', count(*), ' instances of ', PROC_DEF_KEY_)"
          + " from ACT_HI_PROCINST"
          + " where SUPER_PROCESS_INSTANCE_ID_ is null and BUSINESS_KEY_ is not null"
          + " group by BUSINESS_KEY_, PROC_DEF_KEY_ having count(*) > 1";

  private final JdbcClient jdbc;

  NumbersAreUnique(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "I8 each number belongs to one instance of its process";
  }

  @Override
  public List<String> violations() {
    return jdbc.sql(TWICE).query(String.class).list();
  }
}
