package org.orderly.engine.access;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/** A process that a restricted one calls, and what it decides, is restricted too (ADR 0031). */
final class CallersTenant implements TenantIdProvider {

  @Override
  public @Nullable String provideTenantIdForProcessInstance(
      TenantIdProviderProcessInstanceContext start) {
    return tenant(start.getSuperExecution());
  }

  @Override
  public @Nullable String provideTenantIdForHistoricDecisionInstance(
      TenantIdProviderHistoricDecisionInstanceContext decision) {
    return tenant(decision.getExecution());
  }

  @Override
  public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext none) {
    return null;
  }

  private static @Nullable String tenant(@Nullable DelegateExecution execution) {
    return execution == null ? null : execution.getTenantId();
  }
}
