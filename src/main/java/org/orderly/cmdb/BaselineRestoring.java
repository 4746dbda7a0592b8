package org.orderly.cmdb;

import java.util.Collection;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes back to baselines, on the way of every correction: somebody else authorizes it (ADR 0061).
 *
 * @clause 8.2.6
 */
@Service
@Transactional
public class BaselineRestoring {

  private final BaselineManagement baselines;
  private final CorrectionManagement corrections;

  BaselineRestoring(BaselineManagement baselines, CorrectionManagement corrections) {
    this.baselines = baselines;
    this.corrections = corrections;
  }

  /**
   * Proposes a correction that leads back to a baseline.
   *
   * @param items those that are meant; empty for all
   * @return the correction's number
   * @throws RuleViolation as {@link BaselineManagement#restoration} and {@link
   *     CorrectionManagement#propose} do
   */
  public RecordNumber propose(
      RecordNumber baseline, Collection<RecordNumber> items, String reason) {
    ConfigurationPlan plan = baselines.restoration(baseline, items).plan();
    return corrections.propose(new NewCorrection(plan, reason, baseline)).number();
  }
}
