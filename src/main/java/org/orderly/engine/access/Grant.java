package org.orderly.engine.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** What a group may do with one resource of the engine, or with all of a kind. */
record Grant(String group, Resource resource, String id, Set<Permission> permissions) {

  static final String ALL = "*";

  static Grant of(String group, Resource resource, String id, Permission... permissions) {
    return new Grant(
        group, resource, id, Arrays.stream(permissions).collect(Collectors.toUnmodifiableSet()));
  }

  /** The permissions as the engine keeps them: one bit each. */
  int value() {
    return permissions.stream().mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b);
  }
}
