package org.orderly.servicelevel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImpactedItem;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ImpactOnServices.ServiceImpact;
import org.orderly.servicelevel.ImpactedAgreement;

/**
 * A service that is hit, as JSON.
 *
 * @param holds whether it does not fail, by redundancy alone
 * @param hiddenAgreements how many agreements in force the reader may not read
 */
record ServiceImpactResource(
    String service,
    String name,
    ImpactedItem item,
    boolean holds,
    int depth,
    List<@Nullable RecordNumber> path,
    List<ImpactedAgreement> agreements,
    int hiddenAgreements) {

  static ServiceImpactResource of(ServiceImpact impact) {
    return new ServiceImpactResource(
        impact.hit().service(),
        impact.name(),
        impact.hit().item(),
        impact.hit().holds(),
        impact.hit().depth(),
        impact.hit().path(),
        impact.agreements(),
        impact.hidden());
  }
}
