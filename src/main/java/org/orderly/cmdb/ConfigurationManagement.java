package org.orderly.cmdb;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps configuration items, their components and relations, and all states that they have had.
 * There is one way to write them: a plan, applied by a process or an import (ADR 0064).
 *
 * @clause 8.2.6
 */
@Service
@Transactional
public class ConfigurationManagement {

  private static final int MOST_RELATIONS = 1_000;

  private final CmdbHead head;
  private final PlanEvaluator evaluator;
  private final PlanWriter writer;
  private final ItemAccess access;
  private final ItemReads items;
  private final ComponentReads components;
  private final RelationReads relations;
  private final UpdateReads updates;
  private final IdentifiedItems identified;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConfigurationManagement(
      CmdbHead head,
      PlanEvaluator evaluator,
      PlanWriter writer,
      ItemAccess access,
      ItemReads items,
      ComponentReads components,
      RelationReads relations,
      UpdateReads updates,
      IdentifiedItems identified,
      ApplicationEventPublisher events,
      Clock clock) {
    this.head = head;
    this.evaluator = evaluator;
    this.writer = writer;
    this.access = access;
    this.items = items;
    this.components = components;
    this.relations = relations;
    this.updates = updates;
    this.identified = identified;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes a plan as one configuration update: all of it or nothing. Where everything is so
   * already, nothing is written. Whoever writes waits for whoever wrote before to commit. Who may
   * is for the process or the import to ask.
   *
   * @throws RuleViolation ITSM-CMD-004 with a message for each step and field that is refused, 005
   *     where an item was written since it was read, 006 for an origin that says nothing
   */
  public ConfigurationOutcome apply(ConfigurationPlan plan, Origin origin) {
    Origin checked = OriginCheck.check(origin);
    CmdbHead.Head locked = head.lock();
    Instant at = head.next(locked);
    PlanEvaluation evaluation = evaluator.evaluate(plan, checked, locked, at);
    if (evaluation.refusals().any()) {
      throw evaluation.refusals().refusal();
    }
    return write(evaluation, checked, locked, at);
  }

  /**
   * Writes a plan as one configuration update where it fits, and nothing where it does not: for
   * whom that is an outcome. Whoever writes waits for whoever wrote before to commit.
   *
   * @throws RuleViolation ITSM-CMD-006 for an origin that says nothing
   */
  public ConfigurationAttempt applyIfFitting(ConfigurationPlan plan, Origin origin) {
    Origin checked = OriginCheck.check(origin);
    CmdbHead.Head locked = head.lock();
    Instant at = head.next(locked);
    PlanEvaluation evaluation = evaluator.evaluate(plan, checked, locked, at);
    return evaluation.refusals().any()
        ? new ConfigurationAttempt(null, evaluation.refusals().fields())
        : new ConfigurationAttempt(write(evaluation, checked, locked, at), Map.of());
  }

  private ConfigurationOutcome write(
      PlanEvaluation evaluation, Origin origin, CmdbHead.Head locked, Instant at) {
    if (!PlanWriter.changes(evaluation.state())) {
      return new ConfigurationOutcome(null, null, evaluation.outcomes(), Map.of());
    }
    ConfigurationUpdated written = writer.write(evaluation.state(), origin, locked, at);
    events.publishEvent(written);
    return new ConfigurationOutcome(
        written.update().number(), at, evaluation.outcomes(), evaluation.added());
  }

  /**
   * What would come of a plan now; writes nothing and waits for nobody.
   *
   * @throws RuleViolation ITSM-CMD-006 for an origin that says nothing
   */
  @Transactional(readOnly = true)
  public ConfigurationPreview check(ConfigurationPlan plan, Origin origin) {
    CmdbHead.Head now = head.read();
    PlanEvaluation evaluation =
        evaluator.evaluate(plan, OriginCheck.check(origin), now, head.next(now));
    return evaluation.refusals().any()
        ? new ConfigurationPreview(List.of(), Map.copyOf(evaluation.refusals().fields()))
        : new ConfigurationPreview(evaluation.outcomes(), Map.of());
  }

  /**
   * The item as it is.
   *
   * @throws RuleViolation ITSM-CMD-001 where there is none that the actor may see
   */
  @Transactional(readOnly = true)
  public ItemView item(RecordNumber number) {
    return visible(number);
  }

  /**
   * The item as it was at an instant.
   *
   * @throws RuleViolation ITSM-CMD-001 where there is none that the actor may see, or was none
   */
  @Transactional(readOnly = true)
  public ItemView item(RecordNumber number, Instant at) {
    visible(number);
    return items
        .find(number.running(), updates.at(at))
        .orElseThrow(
            () -> new RuleViolation(CmdbRule.ITEM_UNKNOWN, "There was no " + number + " then"));
  }

  /** Those of the items that there are and that the actor may see, by number. */
  @Transactional(readOnly = true)
  public Map<RecordNumber, ItemView> items(Collection<RecordNumber> numbers) {
    ItemSight sight = sight();
    return items.all(running(numbers)).stream()
        .filter(item -> sight.sees(item.facts()))
        .collect(Collectors.toMap(ItemView::number, Function.identity()));
  }

  /**
   * The components of an item, by kind.
   *
   * @param at null for now
   * @throws RuleViolation ITSM-CMD-001 where there is none that the actor may see
   */
  @Transactional(readOnly = true)
  public Map<ComponentKind, List<ItemComponent>> components(
      RecordNumber number, @Nullable Instant at) {
    visible(number);
    return components.of(number.running(), updates.at(at));
  }

  /** The components of many items as they are, by item and kind; for imports. */
  @Transactional(readOnly = true)
  public Map<RecordNumber, Map<ComponentKind, List<ItemComponent>>> components(
      Collection<RecordNumber> numbers) {
    return components.of(running(numbers), UpdateReads.PRESENT).entrySet().stream()
        .collect(Collectors.toMap(entry -> ItemReads.number(entry.getKey()), Map.Entry::getValue));
  }

  /**
   * A page of the relations of an item to items that the actor may see.
   *
   * @param at null for now
   * @throws RuleViolation ITSM-CMD-001 where there is none that the actor may see
   */
  @Transactional(readOnly = true)
  public List<RelatedItem> related(RecordNumber number, @Nullable Instant at, int page, int size) {
    visible(number);
    return relations.related(
        number.running(),
        updates.at(at),
        sight(),
        Math.max(0, page),
        Math.max(1, Math.min(size, MOST_RELATIONS)));
  }

  /**
   * The redundancy groups of an item, by name.
   *
   * @param at null for now
   * @throws RuleViolation ITSM-CMD-001 where there is none that the actor may see
   */
  @Transactional(readOnly = true)
  public List<RedundancyGroupView> groups(RecordNumber number, @Nullable Instant at) {
    visible(number);
    return relations.groups(number.running(), updates.at(at));
  }

  /**
   * All that is known of an item, with its relations to whatever items.
   *
   * @param at null for now
   * @throws RuleViolation ITSM-CMD-001 where there is none that the actor may see, 002 where the
   *     actor is no staff
   */
  @Transactional(readOnly = true)
  public ItemState state(RecordNumber number, @Nullable Instant at) {
    visible(number);
    access.requireStaff();
    return state(number.running(), updates.at(at));
  }

  private ItemState state(long id, long update) {
    return new ItemState(
        items.find(id, update).map(ItemView::facts).orElse(null),
        components.of(id, update),
        relations.of(id, update),
        relations.groups(id, update));
  }

  /** The items that are known by one of these values, by value; for imports. */
  @Transactional(readOnly = true)
  public Map<String, List<RecordNumber>> identified(
      IdentifierKind kind, Collection<String> values) {
    return identified.by(kind, values);
  }

  /** Notes that an inventory has found the items now; that is no update of what they are. */
  public void seen(Collection<RecordNumber> numbers) {
    identified.seen(running(numbers), clock.instant());
  }

  private ItemSight sight() {
    return access.sight(Acting.current());
  }

  private ItemView visible(RecordNumber number) {
    return find(number)
        .filter(item -> sight().sees(item.facts()))
        .orElseThrow(
            () ->
                new RuleViolation(
                    CmdbRule.ITEM_UNKNOWN, "There is no item " + number + " that you may see"));
  }

  private Optional<ItemView> find(RecordNumber number) {
    return number.kind() == RecordKind.CONFIGURATION_ITEM
        ? items.find(number.running())
        : Optional.empty();
  }

  private static List<Long> running(Collection<RecordNumber> numbers) {
    return numbers.stream()
        .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
        .map(RecordNumber::running)
        .distinct()
        .toList();
  }
}
