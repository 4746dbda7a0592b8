package org.orderly.servicelevel;

import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Delivers the scheduled reports that are due, each period once (9.4). One that fails is put off
 * and blocks no other; periods that passed during an outage are delivered after it, each of them.
 */
@Service
public class ReportRound {

  private static final Logger LOG = LoggerFactory.getLogger(ReportRound.class);

  private final DueReports reports;

  ReportRound(DueReports reports) {
    this.reports = reports;
  }

  /** Delivers all that is due now; answers how many reports that were. */
  public int deliver() {
    return Acting.as(Actor.system(), this::deliverAsSystem);
  }

  private int deliverAsSystem() {
    int delivered = 0;
    for (int more = deliverNext(); more > 0; more = deliverNext()) {
      delivered += more;
    }
    return delivered;
  }

  private int deliverNext() {
    return (int) reports.due().stream().filter(this::delivers).count();
  }

  private boolean delivers(long id) {
    try {
      return reports.deliver(id);
    } catch (RuntimeException failure) {
      LOG.error("Report {} could not be delivered; it is tried again", id, failure);
      reports.putOff(id);
      return false;
    }
  }
}
