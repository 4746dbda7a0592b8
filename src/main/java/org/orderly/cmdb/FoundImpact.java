package org.orderly.cmdb;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The impact of configuration items as one walk has found it. All that is told of it is of the same
 * items after the same configuration update (8.2.6).
 *
 * @clause 8.2.6
 */
public final class FoundImpact {

  private final ImpactQuestion question;
  private final ImpactWalk walk;
  private final int[] starts;
  private final IntPredicate sight;
  private final ServiceItems services;

  /**
   * What a walk has found.
   *
   * @param starts the places of the items asked about, which the reader may see
   * @param sight whether the reader may see the item at a place
   */
  FoundImpact(
      ImpactQuestion question,
      ImpactWalk walk,
      int[] starts,
      IntPredicate sight,
      ServiceItems services) {
    this.question = question;
    this.walk = walk;
    this.starts = starts.clone();
    this.sight = sight;
    this.services = services;
  }

  public ImpactQuestion question() {
    return question;
  }

  /** How many items are hit. */
  public int found() {
    return walk.found();
  }

  /** Counts, and the hits that the reader may see. */
  public ImpactAnswer answer() {
    return answer(any -> true);
  }

  /**
   * Which services of the catalogue are hit, or only hold by redundancy; those that are asked about
   * are hit first. Upstream it is which services the items need.
   */
  public List<ImpactedService> services() {
    Predicate<String> classes = services.classes();
    return services.of(answer(classes), classes);
  }

  /**
   * A graph to be drawn: items of a class that hang on the same item are one node, unless they are
   * few, or opened.
   *
   * @param opened the ids of the groups that are shown item by item; an unknown one counts nothing
   */
  public ImpactGraph graph(Set<String> opened) {
    return new ImpactGraphMaker(walk, sight).make(question, starts, opened);
  }

  private ImpactAnswer answer(Predicate<String> names) {
    return new ImpactTeller(walk, sight, names).answer(question, starts);
  }
}
