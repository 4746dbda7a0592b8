package org.orderly.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.orderly.incident.Priority;

/**
 * A figure that a replay is judged by, counted twice and alike.
 *
 * @param log counted from the log
 * @param server counted from the server
 */
record Figure(String name, String log, String server) {

  static Figure of(String name, long log, long server) {
    return new Figure(name, "%,d".formatted(log), "%,d".formatted(server));
  }

  boolean agrees() {
    return log.equals(server);
  }

  /** All figures of these lives, each incident once on either side. */
  static List<Figure> of(Collection<LifeFacts> log, Collection<LifeFacts> server) {
    Comparison of = new Comparison(log, server);
    of.count("incidents", life -> true);
    of.count("closed", LifeFacts::closed);
    of.count("reopened at least once", life -> life.reopenings() > 0);
    of.sum("reopenings", LifeFacts::reopenings);
    of.count("on hold at least once", life -> life.holds() > 0);
    of.sum("holds, each reason by itself", LifeFacts::holds);
    of.sum("resolutions", LifeFacts::resolutions);
    TreeSet<Integer> sizes = new TreeSet<>();
    log.forEach(life -> sizes.add(life.groups().size()));
    server.forEach(life -> sizes.add(life.groups().size()));
    for (int size : sizes) {
      of.count("with assignment groups: " + size, life -> life.groups().size() == size);
    }
    for (Priority priority : Priority.values()) {
      of.count("last priority: " + priority.word(), life -> life.priority() == priority);
    }
    return of.figures;
  }

  private static final class Comparison {

    private final Collection<LifeFacts> log;
    private final Collection<LifeFacts> server;
    private final List<Figure> figures = new ArrayList<>();

    Comparison(Collection<LifeFacts> log, Collection<LifeFacts> server) {
      this.log = log;
      this.server = server;
    }

    void count(String name, Predicate<LifeFacts> which) {
      sum(name, life -> which.test(life) ? 1 : 0);
    }

    void sum(String name, ToIntFunction<LifeFacts> what) {
      figures.add(
          Figure.of(name, log.stream().mapToInt(what).sum(), server.stream().mapToInt(what).sum()));
    }
  }
}
