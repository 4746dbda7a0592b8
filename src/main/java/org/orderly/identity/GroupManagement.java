package org.orderly.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps resolver groups, and what may be changed of roles; for administrators and the server
 * itself.
 *
 * @clause 5.3
 */
@Service
public class GroupManagement {

  private final Groups groups;
  private final IdentityManagement identity;
  private final IdentityCache cache;
  private final AccessTrail trail;

  GroupManagement(
      Groups groups, IdentityManagement identity, IdentityCache cache, AccessTrail trail) {
    this.groups = groups;
    this.identity = identity;
    this.cache = cache;
    this.trail = trail;
  }

  /**
   * Creates a resolver group.
   *
   * @throws RuleViolation ITSM-IDN-001 for an unknown lead, -003, -004, -005
   */
  @Transactional
  public GroupView create(NewGroup group) {
    identity.administratorsOnly("create a group");
    Group created = new Group(group);
    requireLead(group.lead());
    if (groups.existsById(group.key())) {
      throw IdentityRule.taken("group", group.key());
    }
    cache.forget();
    if (group.lead() != null) {
      trail.append(AccessChange.GROUP_LEAD_CHANGED, "group", group.key(), "person", group.lead());
    }
    return groups.saveAndFlush(created).view();
  }

  /**
   * Renames a resolver group or changes a group's lead.
   *
   * @throws RuleViolation ITSM-IDN-002, ITSM-IDN-008 for another name of a role
   */
  @Transactional
  public GroupView amend(String key, String name, @Nullable String lead) {
    identity.administratorsOnly("amend a group");
    return changed(require(key), name, lead);
  }

  /**
   * Renames a resolver group, or changes a group's lead or the address at which it is told.
   *
   * @throws RuleViolation ITSM-IDN-002, ITSM-IDN-005, ITSM-IDN-008 for another name of a role
   */
  @Transactional
  public GroupView amend(String key, String name, @Nullable String lead, @Nullable String email) {
    identity.administratorsOnly("amend a group");
    Group group = require(key);
    group.tellAt(email);
    return changed(group, name, lead);
  }

  private GroupView changed(Group group, String name, @Nullable String lead) {
    requireLead(lead);
    group.rename(name);
    GroupView before = group.view();
    if (!Objects.equals(before.lead(), lead)) {
      trail.append(
          AccessChange.GROUP_LEAD_CHANGED,
          "group",
          before.key(),
          "person",
          lead,
          "before",
          before.lead());
    }
    group.lead(lead);
    cache.forget();
    return groups.saveAndFlush(group).view();
  }

  private Group require(String key) {
    return groups.findById(key).orElseThrow(() -> IdentityRule.unknownGroup(key));
  }

  private void requireLead(@Nullable String lead) {
    if (lead != null) {
      identity.require(lead);
    }
  }
}
