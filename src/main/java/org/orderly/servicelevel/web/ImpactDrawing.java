package org.orderly.servicelevel.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImpactNode;

/**
 * An impact as it is drawn: from left to right, a column for each step, and whatever hangs on a
 * node beside it in rows of its own, so that no two lines to what hangs on them cross.
 *
 * @param width in pixels at full size
 * @param height in pixels at full size
 */
record ImpactDrawing(List<Box> boxes, List<Line> lines, int width, int height) {

  static final int BOX_WIDTH = 224;
  static final int BOX_HEIGHT = 60;
  private static final int COLUMN = 284;
  private static final int ROW = 74;
  private static final int MARGIN = 12;
  private static final int LONGEST = 23;

  /** A node and where its left upper corner is. */
  record Box(ImpactNode node, int x, int y) {

    int middle() {
      return y + BOX_HEIGHT / 2;
    }
  }

  /**
   * A line between two boxes.
   *
   * @param path as SVG says it
   * @param to the id of the node that it leads to
   * @param further whether it leads from a further member of a redundancy group
   */
  record Line(String path, String to, boolean further) {}

  static ImpactDrawing of(List<ImpactNode> nodes) {
    Map<String, List<ImpactNode>> below = new HashMap<>();
    nodes.forEach(
        node ->
            below
                .computeIfAbsent(
                    Objects.requireNonNullElse(node.parent(), ""), any -> new ArrayList<>())
                .add(node));
    Placing placing = new Placing(below);
    below.getOrDefault("", List.of()).forEach(placing::place);
    List<Box> boxes = nodes.stream().map(node -> placing.placed.get(node.id())).toList();
    int columns = nodes.stream().mapToInt(ImpactNode::depth).max().orElse(0) + 1;
    return new ImpactDrawing(
        boxes,
        lines(placing.placed, nodes),
        2 * MARGIN + BOX_WIDTH + (columns - 1) * COLUMN,
        2 * MARGIN + Math.max(1, placing.rows) * ROW);
  }

  /** Gives rows from above to below: each end of a branch its own, others the middle of theirs. */
  private static final class Placing {

    private final Map<String, List<ImpactNode>> below;
    private final Map<String, Box> placed = new HashMap<>();
    private int rows;

    Placing(Map<String, List<ImpactNode>> below) {
      this.below = below;
    }

    Box place(ImpactNode node) {
      List<Box> under = below.getOrDefault(node.id(), List.of()).stream().map(this::place).toList();
      int y =
          under.isEmpty()
              ? MARGIN + rows++ * ROW
              : (under.get(0).y() + under.get(under.size() - 1).y()) / 2;
      Box box = new Box(node, MARGIN + node.depth() * COLUMN, y);
      placed.put(node.id(), box);
      return box;
    }
  }

  private static List<Line> lines(Map<String, Box> placed, List<ImpactNode> nodes) {
    List<Line> lines = new ArrayList<>();
    for (ImpactNode node : nodes) {
      Box to = Objects.requireNonNull(placed.get(node.id()));
      node.others().forEach(other -> add(lines, placed.get(other), to, true));
      add(lines, node.parent() == null ? null : placed.get(node.parent()), to, false);
    }
    return lines;
  }

  private static void add(List<Line> lines, @Nullable Box from, Box to, boolean further) {
    if (from != null) {
      int start = from.x() + BOX_WIDTH;
      int bend = (start + to.x()) / 2;
      lines.add(
          new Line(
              "M%d %dC%d %d %d %d %d %d"
                  .formatted(
                      start,
                      from.middle(),
                      bend,
                      from.middle(),
                      bend,
                      to.middle(),
                      to.x(),
                      to.middle()),
              to.node().id(),
              further));
    }
  }

  /** As much of a name as a box has room for. */
  static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
