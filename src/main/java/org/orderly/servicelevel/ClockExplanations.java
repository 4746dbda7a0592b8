package org.orderly.servicelevel;

import java.util.Optional;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains the service clocks of a record of any kind to those who may see it (8.3.3). */
@Service
@Transactional(readOnly = true)
public class ClockExplanations {

  private final ServiceClockManagement clocks;
  private final IdentityManagement identity;
  private final ObjectProvider<RecordDirectory> directories;

  ClockExplanations(
      ServiceClockManagement clocks,
      IdentityManagement identity,
      ObjectProvider<RecordDirectory> directories) {
    this.clocks = clocks;
    this.identity = identity;
    this.directories = directories;
  }

  /**
   * An explanation, and what it is about.
   *
   * @param staff whether the reader is told all of it
   */
  public record Explained(RecordSummary record, ClockExplanation explanation, boolean staff) {}

  /**
   * The explanation of a record's clocks; for those who are no staff without people, forecasts,
   * alarms and the events that it follows from.
   *
   * @throws RuleViolation ITSM-KRN-006 where there is no such record that the actor may see, or it
   *     has no clocks
   */
  public Explained of(String number) {
    return RecordNumber.parse(number)
        .flatMap(this::visible)
        .flatMap(this::explained)
        .orElseThrow(
            () ->
                new RuleViolation(
                    KernelRule.NOT_FOUND,
                    "There is no record " + number + " with service clocks that you may see"));
  }

  private Optional<RecordSummary> visible(RecordNumber number) {
    Actor actor = Acting.current();
    return directories.stream()
        .filter(directory -> directory.kind() == number.kind())
        .filter(directory -> directory.visibleTo(number, actor))
        .flatMap(directory -> directory.find(number).stream())
        .findFirst();
  }

  private Optional<Explained> explained(RecordSummary record) {
    Actor actor = Acting.current();
    boolean staff = actor.isSystem() || Roles.staff(identity.groupsOf(actor.key()));
    return clocks
        .explanation(record.number())
        .map(found -> new Explained(record, staff ? found : found.forCallers(), staff));
  }
}
