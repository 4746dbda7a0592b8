package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A scheduled report went to its recipients (9.4). */
public record ServiceReportDelivered(RecordNumber number, Actor actor, ReportDelivery delivery)
    implements RecordEvent {

  @Override
  public Instant at() {
    return delivery.at();
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "period",
        delivery.period().text(),
        "late",
        delivery.late(),
        "told",
        delivery.told(),
        "leftOut",
        delivery.leftOut(),
        "digest",
        delivery.digest());
  }
}
