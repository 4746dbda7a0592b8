package org.orderly.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a resolution means for the incidents that belong to it. Called by the delegates of
 * incident-management and by nothing else.
 */
@Service
@Transactional
public class FamilyLifecycle {

  private static final int LONGEST_TEXT = 4_000;

  private final Incidents incidents;
  private final IncidentFamily family;
  private final Duplicates duplicates;
  private final ApplicationEventPublisher events;

  FamilyLifecycle(
      Incidents incidents,
      IncidentFamily family,
      Duplicates duplicates,
      ApplicationEventPublisher events) {
    this.incidents = incidents;
    this.family = family;
    this.duplicates = duplicates;
    this.events = events;
  }

  /**
   * Links a duplicate to its original, where it is one.
   *
   * @throws RuleViolation where it is one and no original is named
   */
  public void duplicate(RecordNumber number, ResolutionCode code, @Nullable String original) {
    if (code == ResolutionCode.DUPLICATE) {
      if (original == null || original.isBlank()) {
        throw refused("duplicateOf", "Name the number of the first record");
      }
      duplicates.resolve(number, original);
    }
  }

  /** The resolution does not hold: the incident is no duplicate any more. */
  public void endDuplicate(RecordNumber number) {
    Resolution resolution = incidents.get(number).view().resolution();
    if (resolution != null) {
      duplicates.end(number, resolution);
    }
  }

  /**
   * Resolves children with their parent, as who resolves it has chosen; never without their word.
   *
   * @param choice which children: all, none, or those named
   * @param named their numbers
   * @param original of which record the parent is a duplicate, and they with it
   * @throws RuleViolation where there are open children and nothing is chosen, or one that is
   *     chosen cannot be resolved yet
   */
  public void resolveChildren(
      RecordNumber parent,
      @Nullable ChildrenChoice choice,
      @Nullable String named,
      ResolutionCode code,
      String text,
      @Nullable String original) {
    List<IncidentView> open = family.openChildren(parent, Acting.current());
    if (!open.isEmpty() && choice == null) {
      throw refused("withChildren", "Say what happens to its open children: " + numbers(open));
    }
    if (choice != null && choice != ChildrenChoice.NONE) {
      chosen(open, choice, named)
          .forEach(child -> resolve(child, code, own(parent, text), original));
    }
  }

  private static List<IncidentView> chosen(
      List<IncidentView> open, ChildrenChoice choice, @Nullable String named) {
    if (choice == ChildrenChoice.ALL) {
      return open;
    }
    Set<String> wanted =
        Arrays.stream((named == null ? "" : named).split("[\\s,;]+"))
            .filter(number -> !number.isBlank())
            .collect(Collectors.toSet());
    List<IncidentView> chosen =
        open.stream().filter(child -> wanted.contains(child.number().value())).toList();
    if (chosen.size() != wanted.size() || wanted.isEmpty()) {
      throw refused("chosenChildren", "Choose of its open children: " + numbers(open));
    }
    return chosen;
  }

  private void resolve(
      IncidentView child, ResolutionCode code, String text, @Nullable String original) {
    if (child.state() == IncidentState.NEW) {
      throw refused("withChildren", "Classify " + child.number() + " first, or leave it out");
    }
    events.publishEvent(
        new IncidentResolutionAsked(
            child.number(),
            Acting.current().key(),
            code,
            text,
            code == ResolutionCode.DUPLICATE ? original : null));
  }

  /** What was done is never cut: where it leaves no room, it stands alone. */
  private static String own(RecordNumber parent, String text) {
    String own = "Resolved with " + parent + ". " + text;
    return own.length() > LONGEST_TEXT ? text : own;
  }

  private static String numbers(List<IncidentView> incidents) {
    return incidents.stream()
        .map(incident -> incident.number().value())
        .collect(Collectors.joining(", "));
  }

  private static RuleViolation refused(String field, String message) {
    return new RuleViolation(IncidentRule.RELATION, message, Map.of(field, message));
  }
}
