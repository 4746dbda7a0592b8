package org.orderly.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** The groups to which an incident can be handed over: all that take incidents but its own. */
@Component
class OtherGroupOptions implements FormOptions {

  private final IdentityManagement identity;
  private final Incidents incidents;

  OtherGroupOptions(IdentityManagement identity, Incidents incidents) {
    this.identity = identity;
    this.incidents = incidents;
  }

  @Override
  public String list() {
    return "otherGroups";
  }

  @Override
  public boolean ofRecord() {
    return true;
  }

  @Override
  public List<Option> options(Actor actor) {
    return identity.resolverGroups().stream()
        .map(group -> new Option(group.key(), group.name()))
        .toList();
  }

  @Override
  public List<Option> options(Actor actor, @Nullable RecordNumber number) {
    String own = number == null ? null : group(number);
    return options(actor).stream().filter(option -> !option.value().equals(own)).toList();
  }

  private @Nullable String group(RecordNumber number) {
    return incidents
        .find(number)
        .map(incident -> incident.assignment().assignmentGroup())
        .orElse(null);
  }
}
