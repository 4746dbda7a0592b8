package org.orderly.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orderly.incident.Priority;

class FigureTest {

  private final List<LifeFacts> log = LogLives.of(MadeLog.read());

  @Test
  void logIsCounted() {
    assertThat(Figure.of(log, log))
        .allMatch(Figure::agrees)
        .extracting(Figure::name, Figure::log)
        .containsExactly(
            tuple("incidents", "20"),
            tuple("closed", "20"),
            tuple("reopened at least once", "3"),
            tuple("reopenings", "4"),
            tuple("on hold at least once", "9"),
            tuple("holds, each reason by itself", "12"),
            tuple("resolutions", "24"),
            tuple("with assignment groups: 1", "17"),
            tuple("with assignment groups: 2", "2"),
            tuple("with assignment groups: 3", "1"),
            tuple("last priority: P1", "1"),
            tuple("last priority: P2", "3"),
            tuple("last priority: P3", "13"),
            tuple("last priority: P4", "3"),
            tuple("last priority: P5", "0"));
  }

  @Test
  void lifeThatWentAnotherWayIsTold() {
    List<LifeFacts> server = new ArrayList<>(log);
    server.set(0, new LifeFacts(false, 1, 1, 0, Set.of("a", "b"), Priority.P5));
    assertThat(Figure.of(log, server))
        .filteredOn(figure -> !figure.agrees())
        .extracting(Figure::name)
        .containsExactly(
            "closed",
            "reopened at least once",
            "reopenings",
            "on hold at least once",
            "holds, each reason by itself",
            "resolutions",
            "with assignment groups: 1",
            "with assignment groups: 2",
            "last priority: P3",
            "last priority: P5");
  }

  @Test
  void priorityDecidedOtherwiseIsTold() {
    Priorities priorities = new Priorities();
    LogRow row = MadeLog.read().rows().get(0);
    priorities.compare(row, Priority.P3);
    assertThat(priorities.figures()).allMatch(Figure::agrees);
    priorities.compare(row, Priority.P2);
    assertThat(priorities.figures()).noneMatch(Figure::agrees);
  }
}
