package org.orderly.notification;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where and how a recipient is reached about a record; nowhere, if they may not see it. Of a
 * restricted record no mail says more than that there is something to read.
 */
@Component
class Addresses {

  private final IdentityManagement identity;
  private final ObjectProvider<RecordDirectory> directories;
  private final MailSettings settings;

  Addresses(
      IdentityManagement identity,
      ObjectProvider<RecordDirectory> directories,
      MailSettings settings) {
    this.identity = identity;
    this.directories = directories;
    this.settings = settings;
  }

  /** An address, and how its reader is spoken to. */
  record Address(String mail, String language, String zone) {}

  Optional<Address> of(Recipient recipient, RecordNumber number) {
    return recipient.kind() == Recipient.Kind.GROUP
        ? identity.group(recipient.key()).flatMap(group -> address(group.email()))
        : identity
            .person(recipient.key())
            .filter(PersonView::active)
            .filter(person -> maySee(person.key(), number))
            .flatMap(this::address);
  }

  /** The group at its address; without one each of its members. */
  List<Recipient> group(String key) {
    boolean asGroup = identity.group(key).map(GroupView::email).isPresent();
    return asGroup
        ? List.of(Recipient.group(key))
        : identity.membersOf(key).stream().map(one -> Recipient.person(one.key())).toList();
  }

  /** What the record allows to leave by now; it may have been restricted while this waited. */
  Envelope asItMayLeave(Envelope envelope) {
    boolean open =
        directories.stream()
            .filter(directory -> directory.kind() == envelope.number().kind())
            .anyMatch(directory -> !directory.restricted(envelope.number()));
    return open ? envelope : envelope.bare();
  }

  private Optional<Address> address(PersonView person) {
    return Optional.ofNullable(person.email())
        .filter(mail -> !mail.isBlank())
        .map(mail -> new Address(mail, person.locale(), person.zone()));
  }

  private Optional<Address> address(@Nullable String group) {
    return Optional.ofNullable(group)
        .map(mail -> new Address(mail, settings.language(), settings.zone().getId()));
  }

  private boolean maySee(String person, RecordNumber number) {
    return directories.stream()
        .filter(directory -> directory.kind() == number.kind())
        .anyMatch(directory -> directory.visibleTo(number, Actor.person(person)));
  }
}
