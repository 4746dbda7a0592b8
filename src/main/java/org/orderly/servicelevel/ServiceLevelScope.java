package org.orderly.servicelevel;

import org.jspecify.annotations.Nullable;

/**
 * Whose service levels a report is about.
 *
 * @param customer the key of a customer; null for all
 * @param service the key of a service; null for all
 */
public record ServiceLevelScope(@Nullable String customer, @Nullable String service) {

  /** All customers and services. */
  public static final ServiceLevelScope ALL = new ServiceLevelScope(null, null);

  /** The same for one customer. */
  public ServiceLevelScope of(String one) {
    return new ServiceLevelScope(one, service);
  }
}
