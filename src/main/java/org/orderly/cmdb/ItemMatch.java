package org.orderly.cmdb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/**
 * Finds the one item that a source tells of, by the identifiers that the decision table names, in
 * their order. Where several are left, or a telling identifier belongs to another item, nobody
 * guesses: the line is refused and names them (ADR 0068).
 */
final class ItemMatch {

  private static final int MOST_NAMED = 5;

  private final StagedIndex index;
  private final ClassTree classes;

  ItemMatch(StagedIndex index, ClassTree classes) {
    this.index = index;
    this.classes = classes;
  }

  /**
   * The item; null where there is none yet.
   *
   * @throws RuleViolation ITSM-INV-010 where it could be one of several
   */
  @Nullable StagedItem find(Candidate candidate, List<IdentifierKind> identifiers) {
    Set<StagedItem> left = Set.of();
    for (IdentifierKind kind : identifiers) {
      if (left.size() == 1 && !tells(kind)) {
        continue;
      }
      Set<StagedItem> found = index.find(kind, candidate.values(kind));
      found.removeIf(item -> !fits(item, candidate, kind));
      left = narrowed(left, found, kind);
    }
    if (left.size() > 1) {
      throw ambiguous("It could be one of several items", left);
    }
    return left.isEmpty() ? null : left.iterator().next();
  }

  private static Set<StagedItem> narrowed(
      Set<StagedItem> left, Set<StagedItem> found, IdentifierKind kind) {
    if (left.isEmpty() || found.isEmpty()) {
      return left.isEmpty() ? found : left;
    }
    Set<StagedItem> both = new LinkedHashSet<>(left);
    both.retainAll(found);
    if (both.isEmpty() && tells(kind)) {
      Set<StagedItem> all = new LinkedHashSet<>(left);
      all.addAll(found);
      throw ambiguous("Its " + kind.word() + " belongs to another item than the rest", all);
    }
    return both.isEmpty() ? left : both;
  }

  /** Whether an identifier of this kind is given to one thing alone. */
  private static boolean tells(IdentifierKind kind) {
    return kind == IdentifierKind.AGENT
        || kind == IdentifierKind.SERIAL
        || kind == IdentifierKind.ASSET_TAG;
  }

  private boolean fits(StagedItem item, Candidate candidate, IdentifierKind kind) {
    return kin(item.itemClass(), candidate.itemClass(), kind == IdentifierKind.NAME)
        && !contradicts(item, candidate, kind);
  }

  /** A name is worth something within a class; what is burnt in, within all that can be touched. */
  private boolean kin(String itemClass, @Nullable String told, boolean closely) {
    if (told == null || told.equals(itemClass)) {
      return true;
    }
    if (classes.isA(itemClass, told) || classes.isA(told, itemClass)) {
      return true;
    }
    return !closely && branch(itemClass).equals(branch(told));
  }

  /** The class below the root that this one lies below. */
  private String branch(String key) {
    return classes
        .find(key)
        .map(found -> found.path().get(Math.min(1, found.path().size() - 1)))
        .orElse(key);
  }

  /** Copies of a machine share name and agent; their serial numbers say that they are two. */
  private boolean contradicts(StagedItem item, Candidate candidate, IdentifierKind kind) {
    if (kind == IdentifierKind.SERIAL || kind == IdentifierKind.ASSET_TAG) {
      return false;
    }
    Set<String> known = ItemIdentity.of(IdentifierKind.SERIAL, item.values());
    Set<String> told = candidate.values(IdentifierKind.SERIAL);
    boolean different = !known.isEmpty() && !told.isEmpty() && !known.equals(told);
    boolean sameCard =
        kind == IdentifierKind.AGENT
            && index.find(IdentifierKind.MAC, candidate.values(IdentifierKind.MAC)).contains(item);
    return different && !sameCard;
  }

  private static RuleViolation ambiguous(String why, Set<StagedItem> items) {
    Stream<String> named = items.stream().limit(MOST_NAMED).map(StagedItem::toString);
    String rest = items.size() > MOST_NAMED ? " and " + (items.size() - MOST_NAMED) + " more" : "";
    return new RuleViolation(
        ImportRule.MACHINE_AMBIGUOUS,
        why + ": " + named.collect(Collectors.joining(", ")) + rest + ".");
  }
}
