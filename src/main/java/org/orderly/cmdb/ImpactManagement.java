package org.orderly.cmdb;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;

/**
 * Says what fails with configuration items, and what they fail with, now or at an instant of the
 * past (8.2.6). It names what the reader may see, and counts the rest.
 *
 * @clause 8.2.6
 */
@Service
public class ImpactManagement {

  /** Of so many items at most the impact is asked at once. */
  public static final int MOST_ITEMS = 1_000;

  /** Over so many relations at most. */
  public static final int MOST_DEPTH = 50;

  private final CmdbHead head;
  private final GraphKeeper keeper;
  private final PastGraphs past;
  private final ServiceItems services;
  private final ItemAccess access;
  private final Clock clock;

  ImpactManagement(
      CmdbHead head,
      GraphKeeper keeper,
      PastGraphs past,
      ServiceItems services,
      ItemAccess access,
      Clock clock) {
    this.head = head;
    this.keeper = keeper;
    this.past = past;
    this.services = services;
    this.access = access;
    this.clock = clock;
  }

  /**
   * The impact that is asked for, to be told in several ways. An item that is out of use reaches
   * nothing.
   *
   * @throws RuleViolation ITSM-CMI-001 with a message for each field that is refused, ITSM-CMD-001
   *     where there is no such item for the reader
   */
  public FoundImpact find(ImpactQuestion question) {
    check(question);
    ItemGraph graph = graph(question);
    IntPredicate sight = sight(graph, question);
    int[] starts = places(question, graph, sight);
    ImpactWalk walk = ImpactWalk.of(graph, starts, question.direction(), question.depth());
    return new FoundImpact(question, walk, starts, sight, services);
  }

  /**
   * The impact that is asked for, as an answer alone.
   *
   * @throws RuleViolation as {@link #find}
   */
  public ImpactAnswer impact(ImpactQuestion question) {
    return find(question).answer();
  }

  /**
   * The same as services alone.
   *
   * @throws RuleViolation as {@link #find}
   */
  public List<ImpactedService> services(ImpactQuestion question) {
    return find(question).services();
  }

  /**
   * The same as a graph alone.
   *
   * @param opened the ids of the groups that are shown item by item
   * @throws RuleViolation as {@link #find}
   */
  public ImpactGraph graph(ImpactQuestion question, Set<String> opened) {
    return find(question).graph(opened);
  }

  private ItemGraph graph(ImpactQuestion question) {
    return question.at() == null ? keeper.graph() : past.at(question.at(), question);
  }

  private static int[] places(ImpactQuestion question, ItemGraph graph, IntPredicate sight) {
    return question.items().stream()
        .distinct()
        .mapToInt(item -> place(item, graph, sight))
        .toArray();
  }

  /** Who may see an item as it is now may see its past. */
  private IntPredicate sight(ItemGraph graph, ImpactQuestion question) {
    ItemSight reader = access.sight(Acting.current());
    if (reader.staff()) {
      return any -> true;
    }
    ItemGraph now = question.at() == null ? graph : keeper.graph();
    return place -> {
      int there = now.place(graph.id(place));
      return there >= 0 && reader.sees(now.owner(there), now.customer(there));
    };
  }

  private void check(ImpactQuestion question) {
    Map<String, String> refused = new LinkedHashMap<>();
    List<RecordNumber> items = question.items();
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      refused.put("items", "Give 1 to " + MOST_ITEMS + " configuration items");
    } else if (items.stream().anyMatch(item -> item.kind() != RecordKind.CONFIGURATION_ITEM)) {
      refused.put("items", "Give numbers of configuration items, such as CI000042");
    }
    if (question.depth() < 1 || question.depth() > MOST_DEPTH) {
      refused.put("depth", "Give 1 to " + MOST_DEPTH + " relations");
    }
    if (question.at() != null && toCome(question.at())) {
      refused.put("at", "Give an instant of the past");
    }
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ImpactRule.QUESTION_REFUSED, "Refused: " + String.join(", ", refused.keySet()), refused);
    }
  }

  /** Instants of updates rise, so that the last one may be a little ahead of the clock. */
  private boolean toCome(Instant at) {
    return at.isAfter(clock.instant()) && at.isAfter(head.read().at());
  }

  private static int place(RecordNumber item, ItemGraph graph, IntPredicate sight) {
    int place = graph.place(item.running());
    if (place < 0 || !sight.test(place)) {
      throw new RuleViolation(
          CmdbRule.ITEM_UNKNOWN,
          "There is no configuration item " + item + " for you then",
          Map.of("items", "There is no configuration item " + item));
    }
    return place;
  }
}
