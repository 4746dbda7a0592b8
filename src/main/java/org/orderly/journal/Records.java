package org.orderly.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The records of all kinds, and what somebody may do with their journals. */
@Component
class Records {

  private final ObjectProvider<RecordDirectory> directories;
  private final ObjectProvider<JournalAccess> practices;
  private final ObjectProvider<LinkRule> linkRules;
  private final IdentityManagement identity;

  Records(
      ObjectProvider<RecordDirectory> directories,
      ObjectProvider<JournalAccess> practices,
      ObjectProvider<LinkRule> linkRules,
      IdentityManagement identity) {
    this.directories = directories;
    this.practices = practices;
    this.linkRules = linkRules;
    this.identity = identity;
  }

  Optional<RecordSummary> find(RecordNumber number) {
    return of(number).stream().flatMap(directory -> directory.find(number).stream()).findFirst();
  }

  boolean visible(RecordNumber number, Actor actor) {
    return of(number).stream().anyMatch(directory -> directory.visibleTo(number, actor));
  }

  /** The records that the actor may see, by number, each kind asked once. */
  Map<RecordNumber, RecordSummary> visible(Collection<RecordNumber> numbers, Actor actor) {
    Map<RecordNumber, RecordSummary> found = new HashMap<>();
    numbers.stream()
        .collect(Collectors.groupingBy(RecordNumber::kind))
        .values()
        .forEach(
            same ->
                of(same.get(0)).stream()
                    .flatMap(directory -> directory.visible(same, actor).stream())
                    .forEach(record -> found.put(record.number(), record)));
    return found;
  }

  /** Answers for a record that the actor may not see as for one that does not exist. */
  void requireVisible(RecordNumber number, Actor actor) {
    if (!visible(number, actor)) {
      throw new RuleViolation(
          JournalRule.RECORD_UNKNOWN, "There is no record " + number + " that you may see");
    }
  }

  void requireWriter(RecordNumber number, Visibility visibility, Actor actor) {
    requireVisible(number, actor);
    practice(number)
        .ifPresentOrElse(
            practice -> practice.requireWriter(number, visibility, actor),
            () -> requireStaff(actor));
  }

  /** Refuses what a practice says about its own records, whoever links them. */
  void requireLinkable(RecordNumber from, LinkType type, RecordNumber to) {
    linkRules.stream()
        .filter(rule -> rule.kind() == from.kind() || rule.kind() == to.kind())
        .forEach(rule -> rule.requireLinkable(from, type, to));
  }

  boolean takesAttachments(RecordNumber number) {
    return practice(number).map(practice -> practice.takesAttachments(number)).orElse(true);
  }

  /** Whether this record's work notes are for this person's eyes. */
  boolean readsNotes(RecordNumber number, Actor actor) {
    return visible(number, actor)
        && practice(number)
            .map(practice -> practice.readsNotes(number, actor))
            .orElseGet(() -> staff(actor));
  }

  private boolean staff(Actor actor) {
    return actor.isSystem() || Roles.staff(identity.groupsOf(actor.key()));
  }

  /** Who may read what somebody adds without saying so: what staff forget to say stays inside. */
  Visibility unsaid(RecordNumber number, Actor actor) {
    return readsNotes(number, actor) ? Visibility.INTERNAL : Visibility.PUBLIC;
  }

  private void requireStaff(Actor actor) {
    if (!staff(actor)) {
      throw new RuleViolation(JournalRule.STAFF_ONLY, "Only staff add to this record");
    }
  }

  private Optional<JournalAccess> practice(RecordNumber number) {
    return practices.stream().filter(practice -> practice.kind() == number.kind()).findFirst();
  }

  private List<RecordDirectory> of(RecordNumber number) {
    return directories.stream().filter(directory -> directory.kind() == number.kind()).toList();
  }
}
