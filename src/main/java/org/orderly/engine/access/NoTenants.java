package org.orderly.engine.access;

import java.util.List;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Finds no tenant, since there are none. */
final class NoTenants extends TenantQueryImpl {

  private static final long serialVersionUID = 1L;

  @Override
  public long executeCount(CommandContext command) {
    return 0;
  }

  @Override
  public List<Tenant> executeList(CommandContext command, Page page) {
    return List.of();
  }

  @Override
  public long count() {
    return 0;
  }

  @Override
  public List<Tenant> list() {
    return List.of();
  }
}
