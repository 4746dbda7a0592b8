package org.orderly.servicelevel;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much work was agreed to come in; nothing until agreements say so. */
@Component
class WorkloadLimits {

  /** How many records the scope may open in the period; null where nothing is agreed. */
  @Nullable Long of(ServiceLevelScope scope, ReportPeriod period) {
    return null;
  }
}
