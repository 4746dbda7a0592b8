package org.orderly.engine.expression;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.Validator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Makes task queries whose check looks into the queries inside them; the engine's own looks at the
 * top only (CVE-2026-109432).
 */
final class GuardedTaskService extends TaskServiceImpl {

  private static final Validator<AbstractQuery<?, ?>> NO_EXPRESSION =
      query -> {
        if (query instanceof TaskQueryImpl tasks) {
          QueryExpressions.refuseAny(tasks);
        }
      };

  @Override
  public TaskQuery createTaskQuery() {
    TaskQueryImpl query = new TaskQueryImpl(commandExecutor);
    query.addValidator(NO_EXPRESSION);
    return query;
  }
}
