package org.orderly.engine.expression;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.Validator;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Makes task queries whose check looks into the queries inside them; the engine's own looks at the
 * top only (CVE-2026-109432).
 */
public final class GuardedQueries {

  private static final Validator<AbstractQuery<?, ?>> NO_EXPRESSION =
      query -> {
        if (query instanceof TaskQueryImpl tasks) {
          QueryExpressions.refuseAny(tasks);
        }
      };

  private GuardedQueries() {}

  /** A task query that carries no expression at any depth. */
  public static TaskQuery tasks(CommandExecutor executor) {
    TaskQueryImpl query = new TaskQueryImpl(executor);
    query.addValidator(NO_EXPRESSION);
    return query;
  }
}
