package org.orderly.engine.expression;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Lets a model hand the record's number on to a called process, and nothing else of a process. */
final class BusinessKeyResolver extends ReadOnlyResolver {

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object name) {
    if (base instanceof DelegateExecution execution && "processBusinessKey".equals(name)) {
      context.setPropertyResolved(true);
      return execution.getProcessBusinessKey();
    }
    return null;
  }
}
