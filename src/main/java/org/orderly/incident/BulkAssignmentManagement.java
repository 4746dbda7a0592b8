package org.orderly.incident;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.LostRace;
import org.orderly.kernel.Outage;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleCode;
import org.orderly.kernel.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives several incidents to a group at once, each in a transaction of its own (8.6.1). */
@Service
public class BulkAssignmentManagement {

  private static final int MOST = 100;
  private static final Logger LOG = LoggerFactory.getLogger(BulkAssignmentManagement.class);

  private final AssignmentManagement assignments;
  private final IncidentAccess access;
  private final VisibleIncidents visible;
  private final IdentityManagement identity;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate each;

  BulkAssignmentManagement(
      AssignmentManagement assignments,
      IncidentAccess access,
      VisibleIncidents visible,
      IdentityManagement identity,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.assignments = assignments;
    this.access = access;
    this.visible = visible;
    this.identity = identity;
    this.events = events;
    this.each = new TransactionTemplate(transactions);
    this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Assigns each incident; one that fails keeps the others from nothing. One that stands as asked
   * is left as it is, so that asking again after no answer does what is left and no more.
   *
   * @param numbers as typed, 1 to 100
   * @param reason why, for the group that gets them; kept as a work note of each; null for none
   * @param assignee a member of the group who takes them on; nobody in particular where null
   * @return what happened to each, in the order asked
   * @throws RuleViolation where the actor is no staff, the numbers are none or too many, or the
   *     assignee is no member of the group
   */
  public List<Assigned> assign(
      List<String> numbers, String group, @Nullable String reason, @Nullable String assignee) {
    access.requireSteering(Acting.current(), "assign incidents");
    if (numbers.isEmpty() || numbers.size() > MOST || numbers.stream().anyMatch(Objects::isNull)) {
      throw refused("numbers", "Name 1 to " + MOST + " incidents");
    }
    if (reason != null) {
      VisibleIncidents.requireReason(reason);
    }
    if (assignee != null && !identity.groupsOf(assignee).contains(group)) {
      throw refused("assignee", assignee + " is no member of " + group);
    }
    return numbers.stream()
        .distinct()
        .map(number -> assigned(number, group, reason, assignee))
        .toList();
  }

  private Assigned assigned(
      String number, String group, @Nullable String reason, @Nullable String assignee) {
    try {
      RecordNumber incident =
          RecordNumber.parse(number).orElseThrow(() -> Incidents.unknown(number));
      each.executeWithoutResult(status -> assign(incident, group, reason, assignee));
      return new Assigned(number, true, null, null);
    } catch (RuleViolation refusal) {
      return new Assigned(
          number, false, refusal.rule().code(), Objects.requireNonNull(refusal.getMessage()));
    } catch (RuntimeException failure) {
      return failed(number, failure);
    }
  }

  /** Without a database none of the rest can be assigned either. */
  private static Assigned failed(String number, RuntimeException failure) {
    if (Outage.in(failure)) {
      throw failure;
    }
    if (LostRace.in(failure)) {
      return new Assigned(
          number,
          false,
          KernelRule.CHANGED_MEANWHILE.code(),
          "Somebody else changed it at the same time; try again");
    }
    LOG.error("{} could not be assigned", number, failure);
    return new Assigned(
        number,
        false,
        RuleCode.DEFECT,
        "It could not be assigned, by a defect of the server; the others go on. Tell your"
            + " administrators");
  }

  private void assign(
      RecordNumber number, String group, @Nullable String reason, @Nullable String assignee) {
    IncidentView before = visible.open(number, "assigned");
    if (!group.equals(before.assignmentGroup())) {
      assignments.reassign(number, group, reason);
    }
    if (assignee != null) {
      IncidentView incident = visible.get(number);
      if (incident.state() == IncidentState.NEW || incident.state() == IncidentState.RESOLVED) {
        throw new RuleViolation(
            IncidentRule.TRANSITION,
            number + " is " + incident.state().word() + "; nobody can take it on now");
      }
      events.publishEvent(new IncidentHandingAsked(number, assignee));
    }
  }

  private static RuleViolation refused(String field, String message) {
    return new RuleViolation(KernelRule.INPUT_REFUSED, message, Map.of(field, message));
  }

  /**
   * What happened to one of several.
   *
   * @param code of the rule that refused it; null where it was assigned
   */
  public record Assigned(
      String number, boolean assigned, @Nullable String code, @Nullable String message) {}
}
