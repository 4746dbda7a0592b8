package org.orderly.cmdb;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Makes a graph to be drawn of what a walk has found. Each hit hangs on the item that its path
 * comes from; those of a class that hang on the same node are a group, unless they are few or the
 * group is open. Where even so there are too many nodes, fewer count as few; then the deepest are
 * left out, and counted where they would hang.
 */
final class ImpactGraphMaker {

  /** So many of a class at one node are a group from, tried one after the other. */
  private static final int[] MANY = {6, 3, 2};

  private final ImpactWalk walk;
  private final IntPredicate sight;
  private final ImpactHangings hangings;

  ImpactGraphMaker(ImpactWalk walk, IntPredicate sight) {
    this.walk = walk;
    this.sight = sight;
    this.hangings = new ImpactHangings(walk);
  }

  ImpactGraph make(ImpactQuestion question, int[] starts, Set<String> opened) {
    ImpactDrawing drawing = drawing(starts, opened);
    return new ImpactGraph(
        question,
        walk.graph().update(),
        walk.found(),
        drawing.left(),
        walk.levels() == question.depth(),
        drawing.nodes());
  }

  /** The same groups whatever is open, so that opening one moves no other. */
  private ImpactDrawing drawing(int[] starts, Set<String> opened) {
    for (int many : MANY) {
      ImpactDrawing closed = draw(many, starts, Set.of());
      if (closed.left() == 0 || many == MANY[MANY.length - 1]) {
        return opened.isEmpty() ? closed : draw(many, starts, opened);
      }
    }
    throw new IllegalStateException("Nothing was drawn");
  }

  private ImpactDrawing draw(int many, int[] starts, Set<String> opened) {
    ImpactDrawing drawing = new ImpactDrawing(walk, sight, hangings, many, opened);
    drawing.draw(starts);
    return drawing;
  }
}
