package org.orderly.engine.expression;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;

/** Stores a filter only where every expression in it is on the list. */
final class GuardedFilterManager extends FilterManager {

  @Override
  public Filter insertOrUpdateFilter(Filter filter) {
    if (filter.getQuery() instanceof TaskQueryImpl query) {
      QueryExpressions.checkAll(query);
    }
    return super.insertOrUpdateFilter(filter);
  }

  /** Opens it in place of the engine's own. */
  static final class Factory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return FilterManager.class;
    }

    @Override
    public Session openSession() {
      return new GuardedFilterManager();
    }
  }
}
