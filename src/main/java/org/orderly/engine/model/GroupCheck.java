package org.orderly.engine.model;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.EngineRule;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.springframework.stereotype.Component;

/** Work is offered to roles and to resolver groups that exist. */
@Component
class GroupCheck implements ModelCheck {

  private final IdentityManagement identity;

  GroupCheck(IdentityManagement identity) {
    this.identity = identity;
  }

  @Override
  public Stream<ModelFault> faults(String file, ModelElement element) {
    return Stream.concat(
            groups(element.attribute("camunda:candidateGroups")),
            groups(element.attribute("camunda:candidateStarterGroups")))
        .filter(group -> !known(group))
        .map(
            group ->
                ModelFault.at(
                    EngineRule.MODEL_GROUP,
                    file,
                    element,
                    "%s is neither a role nor a resolver group; see docs/roles.md"
                        .formatted(group)));
  }

  private static Stream<String> groups(@Nullable String list) {
    return list == null || list.contains("${") || list.contains("#{")
        ? Stream.empty()
        : Arrays.stream(list.split(",")).map(String::strip);
  }

  private boolean known(String group) {
    return Roles.ALL.contains(group) || identity.group(group).isPresent();
  }
}
