package org.orderly.incident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orderly.cmdb.ItemNaming;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which configuration items an incident concerns: told to who sees it, and amended by who works on
 * it while it is open (8.6.1, 8.2.6).
 *
 * @clause 8.6.1
 */
@Service
@Transactional
public class AffectedItemManagement {

  private final VisibleIncidents visible;
  private final Incidents incidents;
  private final AffectedItems affected;
  private final AffectedItemCheck check;
  private final IncidentAccess access;
  private final ItemNaming items;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AffectedItemManagement(
      VisibleIncidents visible,
      Incidents incidents,
      AffectedItems affected,
      AffectedItemCheck check,
      IncidentAccess access,
      ItemNaming items,
      ApplicationEventPublisher events,
      Clock clock) {
    this.visible = visible;
    this.incidents = incidents;
    this.affected = affected;
    this.check = check;
    this.access = access;
    this.items = items;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The items that the incident concerns, in the order in which they were named.
   *
   * @throws RuleViolation 404 where there is no such incident that the actor may see
   */
  @Transactional(readOnly = true)
  public List<AffectedItem> of(RecordNumber number) {
    List<String> named = visible.get(number).affectedItems();
    Set<RecordNumber> numbers = AffectedItemCheck.numbers(named);
    Map<RecordNumber, ItemNaming.Told> told = numbers.isEmpty() ? Map.of() : items.told(numbers);
    return named.stream()
        .map(text -> AffectedItem.of(text, RecordNumber.parse(text).map(told::get).orElse(null)))
        .toList();
  }

  /**
   * Says that the incident concerns one more item.
   *
   * @param item its number, as typed
   * @throws RuleViolation where the actor does not work on it, it is over, or there is no such item
   *     in use, ITSM-INC-017; 011 where it is named already
   */
  public void add(RecordNumber number, String item) {
    IncidentView incident = steered(number);
    if (incident.affectedItems().contains(item)) {
      throw new RuleViolation(
          IncidentRule.NOTHING_CHANGED, number + " concerns " + item + " already");
    }
    List<String> all = new ArrayList<>(incident.affectedItems());
    all.add(item);
    Optional<String> fault =
        all.size() > AffectedItemCheck.MOST
            ? check.fault(all, actor())
            : check.fault(List.of(item), actor());
    if (fault.isPresent()) {
      throw refused(fault.get());
    }
    incidents.get(number).concern(all);
    RecordNumber added = new RecordNumber(item);
    affected.add(number, List.of(added));
    events.publishEvent(new IncidentItemAdded(number, actor(), clock.instant(), added));
  }

  /**
   * Says that the incident does not concern an item.
   *
   * @param item its number, or its name from before items had numbers
   * @throws RuleViolation where the actor does not work on it, it is over, or does not name it
   */
  public void remove(RecordNumber number, String item) {
    IncidentView incident = steered(number);
    Set<String> left = new LinkedHashSet<>(incident.affectedItems());
    if (!left.remove(item)) {
      throw refused(number + " does not name such an item");
    }
    incidents.get(number).concern(List.copyOf(left));
    AffectedItemCheck.numbers(List.of(item)).forEach(removed -> affected.remove(number, removed));
    events.publishEvent(new IncidentItemRemoved(number, actor(), clock.instant(), item));
  }

  private IncidentView steered(RecordNumber number) {
    access.requireSteering(Acting.current(), "say which items an incident concerns");
    return visible.open(number, "given other affected items");
  }

  private static RuleViolation refused(String message) {
    return new RuleViolation(IncidentRule.AFFECTED_ITEM, message, Map.of("item", message));
  }

  private static Actor actor() {
    return Acting.current();
  }
}
