package org.orderly.incident;

import static org.orderly.incident.IncidentTimeFigures.RESOLVED;
import static org.orderly.kernel.FigureDefinition.Better.LESS;
import static org.orderly.kernel.FigureDefinition.Better.MORE;

import java.math.BigDecimal;
import java.util.List;
import org.orderly.incident.CountedIncidents.Basis;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigureDefinition.Target;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureSource;
import org.orderly.kernel.FigureUnit;
import org.orderly.kernel.FigureValue;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How well the work on incidents goes. An incident counts when it was last resolved, so one that
 * was reopened moves to the period of its next resolution; of closures, it counts when it was
 * closed.
 *
 * <p>Resolved at first contact means: by the first resolver group that it was given to, without a
 * hold, and without being reopened. The desk's own routing to that group is no second contact for
 * the caller, since nobody asks them anew; a hold or a reopening is. HDI counts calls that the
 * person who answers resolves; its 66 % is what desks reach with that, so ours is a little easier
 * to reach where the desk passes much on.
 */
@Component
@Order(20)
class IncidentWorkFigures implements FigureSource {

  private static final Basis ANSWERED =
      new Basis(
          "incident",
          "closed_at",
          "close_code in ('CONFIRMED', 'CONFIRMATION_TIME_ELAPSED', 'CALLER_SILENT')");
  private static final Target FIRST_CONTACT = new Target(BigDecimal.valueOf(66), "HDI 2015");
  private static final int REOPENED = 5;
  private static final int REASSIGNMENTS = 2;

  private final FigureTable table;

  IncidentWorkFigures(CountedIncidents counted) {
    FigureUnit share = FigureUnit.SHARE;
    table =
        new FigureTable()
            .with(
                "incident-first-contact",
                share,
                MORE,
                FIRST_CONTACT,
                asked ->
                    counted.share(
                        RESOLVED,
                        "reassignment_count = 0 and hold_count = 0 and reopen_count = 0",
                        asked))
            .with(
                "incident-first-group",
                share,
                MORE,
                asked -> counted.share(RESOLVED, "reassignment_count = 0", asked))
            .with(
                "incident-reassignments",
                FigureUnit.AVERAGE,
                LESS,
                REASSIGNMENTS,
                asked -> counted.average(RESOLVED, "reassignment_count", asked))
            .with(
                "incident-passed-around",
                share,
                LESS,
                asked -> counted.share(RESOLVED, "reassignment_count >= 3", asked))
            .with(
                "incident-reopened",
                share,
                LESS,
                REOPENED,
                asked -> counted.share(RESOLVED, "reopen_count > 0", asked))
            .with(
                "incident-closed-automatically",
                share,
                LESS,
                asked -> counted.share(ANSWERED, "close_code <> 'CONFIRMED'", asked));
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
