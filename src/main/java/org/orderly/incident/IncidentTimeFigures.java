package org.orderly.incident;

import static org.orderly.kernel.FigureDefinition.Better.LESS;
import static org.orderly.kernel.FigureDefinition.Better.MORE;

import java.util.List;
import org.orderly.incident.CountedIncidents.Basis;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureSource;
import org.orderly.kernel.FigureUnit;
import org.orderly.kernel.FigureValue;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How fast incidents are responded to and resolved, and how often within the target.
 *
 * <p>The response is a promise of people in their working hours, so it is measured as its clock
 * counts it, and counts when that clock stopped. How long a service was disturbed is time that
 * passed, from the report to the last resolution, and counts when that was.
 *
 * <p>A target is judged once: met when the clock stopped in time, missed when the target was used
 * up, whether or not the clock runs on. So a late record counts where it became late.
 */
@Component
@Order(10)
class IncidentTimeFigures implements FigureSource {

  static final Basis RESOLVED = new Basis("incident", "ended_at", "resolved_at is not null");

  private static final String CLOCKED = "incident join clock_verdict on record_number = number";
  private static final Basis RESPONDED = new Basis(CLOCKED, "response_stopped_at", null);
  private static final String URGENT = "priority in ('P1', 'P2')";
  private static final String RESPONSE = "response_millis";
  private static final String RESTORATION =
      "timestampdiff(microsecond, opened_at, resolved_at) div 1000";

  private final FigureTable table;

  IncidentTimeFigures(CountedIncidents counted) {
    FigureUnit working = FigureUnit.WORKING_TIME;
    FigureUnit elapsed = FigureUnit.ELAPSED_TIME;
    table =
        new FigureTable()
            .with(
                "incident-time-to-respond",
                working,
                LESS,
                asked -> counted.times(RESPONDED, RESPONSE, asked))
            .with(
                "incident-time-to-respond-p1-p2",
                working,
                LESS,
                asked -> counted.times(RESPONDED.and(URGENT), RESPONSE, asked))
            .with(
                "incident-response-within-target",
                FigureUnit.SHARE,
                MORE,
                asked -> counted.share(judged("response"), "response_met", asked))
            .with(
                "incident-time-to-restore",
                elapsed,
                LESS,
                asked -> counted.times(RESOLVED, RESTORATION, asked))
            .with(
                "incident-time-to-restore-p1-p2",
                elapsed,
                LESS,
                asked -> counted.times(RESOLVED.and(URGENT), RESTORATION, asked))
            .with(
                "incident-resolution-within-target",
                FigureUnit.SHARE,
                MORE,
                asked -> counted.share(judged("resolution"), "resolution_met", asked));
  }

  /** A clock that runs says when its target will be used up; until then it is not judged. */
  private static Basis judged(String clock) {
    String instant = clock + "_judged_at";
    return new Basis(CLOCKED, instant, "(" + clock + "_met or " + instant + " < :now)");
  }

  @Override
  public List<FigureDefinition> figures() {
    return table.figures();
  }

  @Override
  public FigureValue value(String key, FigureScope scope, FigurePeriod period, Actor reader) {
    return table.value(key, new AskedFigure(scope, period, reader));
  }
}
