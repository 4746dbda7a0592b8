package org.orderly.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps people and groups. Reading is for everyone; writing is for administrators and the server
 * itself.
 *
 * @clause 7.2
 */
@Service
public class IdentityManagement {

  private final People people;
  private final Groups groups;
  private final Places places;
  private final IdentityReads reads;
  private final IdentityCache cache;
  private final JdbcClient jdbc;
  private final AccessTrail trail;
  private final ApplicationEventPublisher events;

  IdentityManagement(
      People people,
      Groups groups,
      Places places,
      IdentityReads reads,
      IdentityCache cache,
      JdbcClient jdbc,
      AccessTrail trail,
      ApplicationEventPublisher events) {
    this.people = people;
    this.groups = groups;
    this.places = places;
    this.reads = reads;
    this.cache = cache;
    this.jdbc = jdbc;
    this.trail = trail;
    this.events = events;
  }

  /** The person, active or not. */
  public Optional<PersonView> person(String key) {
    return known(key).map(IdentityReads.Known::person);
  }

  /** The name by which people know a person; the key itself where nobody has it. */
  public String nameOf(String key) {
    return person(key).map(PersonView::name).orElse(key);
  }

  /** The zone in which a person reads times; UTC where nobody has the key. */
  public ZoneId zoneOf(String key) {
    return ZoneId.of(person(key).map(PersonView::zone).orElse("UTC"));
  }

  /** The roles and resolver groups of an active person; none for anybody else. */
  public Set<String> groupsOf(String personKey) {
    return known(personKey).map(IdentityReads.Known::groups).orElse(Set.of());
  }

  /** The memberships of a person, whether active or not; for keeping them, not for deciding. */
  public Set<String> membershipsOf(String personKey) {
    return reads.memberships(personKey);
  }

  private Optional<IdentityReads.Known> known(String key) {
    return cache.get(IdentityReads.Known.class, key, () -> reads.known(key));
  }

  /** The group, a role or a resolver group. */
  public Optional<GroupView> group(String key) {
    return cache.get(GroupView.class, key, () -> reads.group(key));
  }

  /** All groups, roles first, by name. */
  public List<GroupView> groups() {
    return cache
        .get(AllGroups.class, "all", () -> Optional.of(new AllGroups(reads.groups())))
        .map(AllGroups::groups)
        .orElseThrow();
  }

  private record AllGroups(List<GroupView> groups) {}

  /** The groups to which work can be assigned, by name. */
  public List<GroupView> resolverGroups() {
    return groups().stream().filter(group -> group.kind() == GroupView.Kind.RESOLVER).toList();
  }

  /** The people of a group, active or not, by name. */
  public List<PersonView> membersOf(String group) {
    return reads.members(group);
  }

  /**
   * Finds people by a part of key, name or e-mail address, ordered by name.
   *
   * @param group only members of this group; null for all
   * @param limit at most this many, 1 to 1000
   */
  public List<PersonView> people(String text, @Nullable String group, int offset, int limit) {
    return reads.people(text, group, Math.max(0, offset), Math.max(1, Math.min(limit, 1000)));
  }

  /**
   * Registers a person who is active and has no password.
   *
   * @throws RuleViolation ITSM-IDN-003, -004, -005, -014, -015
   */
  @Transactional
  public PersonView register(NewPerson person) {
    administratorsOnly("register a person");
    Person registered = new Person(person.key(), person.details());
    places.check(person.details());
    if (people.existsById(person.key())) {
      throw IdentityRule.taken("person", person.key());
    }
    cache.forget();
    return people.saveAndFlush(registered).view();
  }

  /**
   * Replaces what is known of a person.
   *
   * @throws RuleViolation ITSM-IDN-001, -005, -014, -015
   */
  @Transactional
  public PersonView amend(String key, PersonDetails details) {
    administratorsOnly("amend a person");
    Person person = require(key);
    person.amend(details);
    places.check(details);
    cache.forget();
    return people.saveAndFlush(person).view();
  }

  /** Lets a person sign in and be given work again. */
  @Transactional
  public void activate(String key) {
    administratorsOnly("activate a person");
    Person person = require(key);
    if (person.activate()) {
      trail.append(AccessChange.PERSON_ACTIVATED, "person", key);
    }
    cache.forget();
    people.saveAndFlush(person);
  }

  /**
   * Shuts a person out: sessions and personal tokens end with it.
   *
   * @throws RuleViolation ITSM-IDN-007 for the last administrator
   */
  @Transactional
  public void deactivate(String key) {
    administratorsOnly("deactivate a person");
    Person person = require(key);
    keepOneAdministrator(key);
    if (person.deactivate()) {
      trail.append(AccessChange.PERSON_DEACTIVATED, "person", key);
    }
    cache.forget();
    people.saveAndFlush(person);
    events.publishEvent(new AccessWithdrawn(key));
  }

  /** Makes a person a member of a group; nothing changes where they are one. */
  @Transactional
  public void join(String person, String group) {
    administratorsOnly("give a person a role or group");
    require(person);
    if (!groups.existsById(group)) {
      throw IdentityRule.unknownGroup(group);
    }
    cache.forget();
    int joined =
        jdbc.sql("insert ignore into membership (person_key, group_key) values (?, ?)")
            .params(person, group)
            .update();
    if (joined > 0) {
      trail.append(AccessChange.GROUP_JOINED, "person", person, "group", group);
    }
  }

  /**
   * Ends a membership; nothing changes where there is none.
   *
   * @throws RuleViolation ITSM-IDN-007 for the last administrator
   */
  @Transactional
  public void leave(String person, String group) {
    administratorsOnly("take a role or group from a person");
    if (group.equals(Roles.ADMINISTRATOR)) {
      keepOneAdministrator(person);
    }
    cache.forget();
    int left =
        jdbc.sql("delete from membership where person_key = ? and group_key = ?")
            .params(person, group)
            .update();
    if (left > 0) {
      trail.append(AccessChange.GROUP_LEFT, "person", person, "group", group);
    }
  }

  /**
   * Makes these the person's groups: joins what is missing, leaves what is not named.
   *
   * @return whether anything changed
   * @throws RuleViolation ITSM-IDN-001, ITSM-IDN-002, ITSM-IDN-007
   */
  @Transactional
  public boolean keepMemberships(String person, Set<String> wished) {
    administratorsOnly("give or take a role or group");
    Set<String> held = membershipsOf(person);
    wished.stream().filter(group -> !held.contains(group)).forEach(group -> join(person, group));
    held.stream().filter(group -> !wished.contains(group)).forEach(group -> leave(person, group));
    return !wished.equals(held);
  }

  /** Whether nobody is registered yet. */
  public boolean nobodyRegistered() {
    return reads.empty();
  }

  void administratorsOnly(String wish) {
    Actor actor = Acting.current();
    if (!actor.isSystem() && !groupsOf(actor.key()).contains(Roles.ADMINISTRATOR)) {
      throw new RuleViolation(
          IdentityRule.ADMINISTRATORS_ONLY, "Only an administrator may " + wish + ".");
    }
  }

  Person require(String key) {
    return people.findById(key).orElseThrow(() -> IdentityRule.unknownPerson(key));
  }

  private void keepOneAdministrator(String person) {
    if (groupsOf(person).contains(Roles.ADMINISTRATOR) && reads.administratorsBut(person) == 0) {
      throw new RuleViolation(
          IdentityRule.LAST_ADMINISTRATOR,
          "This is the last active administrator. Make somebody else one first.");
    }
  }
}
