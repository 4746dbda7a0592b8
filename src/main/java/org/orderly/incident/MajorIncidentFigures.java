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
 * How many major incidents there are, counted when they are declared, and how reliably people are
 * kept up to date: each update that was due, counted when the major incident is stood down.
 */
@Component
@Order(40)
class MajorIncidentFigures implements FigureSource {

  private static final String MAJORS =
      "major_incident join incident on incident.id = major_incident.incident";
  private static final Basis DECLARED =
      new Basis(MAJORS, "decided_at", "major_incident.state <> 'DECLINED'");
  private static final Basis STOOD_DOWN = new Basis(MAJORS, "stood_down_at", null);

  private final FigureTable table;

  MajorIncidentFigures(CountedIncidents counted) {
    table =
        new FigureTable()
            .with(
                "major-incidents-declared",
                FigureUnit.COUNT,
                LESS,
                asked -> counted.count(DECLARED, asked))
            .with(
                "major-incident-updates-on-time",
                FigureUnit.SHARE,
                MORE,
                asked -> counted.share(STOOD_DOWN, "updates_on_time", "updates_due", asked));
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
