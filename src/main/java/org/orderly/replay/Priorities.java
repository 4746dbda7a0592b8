package org.orderly.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.Priority;

/** Compares after each row the priority that the server decided with the log's. */
final class Priorities {

  private final Map<String, TreeSet<Priority>> logged = new TreeMap<>();
  private final Map<String, TreeSet<Priority>> decided = new TreeMap<>();
  private int rows;
  private int agreeing;

  void compare(LogRow row, @Nullable Priority server) {
    rows++;
    agreeing += row.priority() == server ? 1 : 0;
    String matrix =
        "impact %d, urgency %d gives priority"
            .formatted(row.impact().ordinal() + 1, row.urgency().ordinal() + 1);
    logged.computeIfAbsent(matrix, m -> new TreeSet<>()).add(row.priority());
    if (server != null) {
      decided.computeIfAbsent(matrix, m -> new TreeSet<>()).add(server);
    }
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    logged.forEach(
        (name, priorities) ->
            figures.add(
                new Figure(
                    name, words(priorities), words(decided.getOrDefault(name, new TreeSet<>())))));
    figures.add(
        Figure.of("rows with the priority that their impact and urgency give", rows, agreeing));
    return figures;
  }

  private static String words(TreeSet<Priority> priorities) {
    return priorities.stream().map(Priority::word).collect(Collectors.joining(" "));
  }
}
