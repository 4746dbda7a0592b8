package org.orderly.engine;

import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OpenTasksAreTheEnginesTasks implements InvariantCheck {

  private static final String DIFFERENCES =
      "select concat('Task ', t.ID_, ' is not in the inbox') from ACT_RU_TASK t"
          + " where t.PROC_INST_ID_ is not null"
          + " and not exists (select 1 from open_task o where o.task_id = t.ID_)"
          + " union all"
          + " select distinct concat('Task ', o.task_id, ' is in the inbox and not open')"
          + " from open_task o where not exists"
          + " (select 1 from ACT_RU_TASK t where t.ID_ = o.task_id)"
          + " union all"
          + " select distinct concat('Task ', t.ID_, ' is ', coalesce(t.ASSIGNEE_, 'nobody'),"
          + " '''s in the engine and ', coalesce(o.assignee, 'nobody'), '''s in the inbox')"
          + " from ACT_RU_TASK t join open_task o on o.task_id = t.ID_"
          + " where not (t.ASSIGNEE_ <=> o.assignee)";

  private final JdbcClient jdbc;

  OpenTasksAreTheEnginesTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "I7 each task has one assignee, the same in the inbox as in the engine";
  }

  @Override
  public List<String> violations() {
    return jdbc.sql(DIFFERENCES).query(String.class).list();
  }
}
