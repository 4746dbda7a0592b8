package org.orderly.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A small organisation to try the server with. */
@Component
public class SampleOrganisation {

  private static final Map<String, String> RESOLVER_GROUPS =
      new TreeMap<>(Map.of("mail-team", "Mail team", "network-team", "Network team"));

  private static final List<Sample> PEOPLE =
      List.of(
          our("ada", "Ada Admin", Roles.ADMINISTRATOR),
          our("dora", "Dora Desk", Roles.SERVICE_DESK),
          our("dirk", "Dirk Desk", Roles.SERVICE_DESK),
          our("mia", "Mia Mail", Roles.RESOLVER, "mail-team"),
          our("max", "Max Mail", Roles.RESOLVER, "mail-team"),
          our("nina", "Nina Net", Roles.RESOLVER, "network-team"),
          our("noah", "Noah Net", Roles.RESOLVER, "network-team"),
          our(
              "iris",
              "Iris Incident",
              Roles.INCIDENT_MANAGER,
              Roles.MAJOR_INCIDENT_MANAGER,
              Roles.EMERGENCY_BOARD),
          our("chris", "Chris Change", Roles.CHANGE_MANAGER, Roles.EMERGENCY_BOARD),
          our("bea", "Bea Board", Roles.CHANGE_ADVISORY_BOARD),
          our("rolf", "Rolf Release", Roles.RELEASE_MANAGER),
          our("cora", "Cora Configuration", Roles.CONFIGURATION_MANAGER),
          our("otto", "Otto Owner", Roles.SERVICE_OWNER, Roles.CHANGE_ADVISORY_BOARD),
          our("pia", "Pia Process", Roles.PROCESS_DESIGNER),
          our("olga", "Olga Operations", Roles.OPERATIONS),
          our("axel", "Axel Auditor", Roles.AUDITOR),
          our(
              "sven",
              "Sven Security",
              Roles.SECURITY,
              Roles.RESOLVER,
              Roles.CHANGE_ADVISORY_BOARD,
              Roles.EMERGENCY_BOARD),
          our("lena", "Lena Level", Roles.SERVICE_LEVEL_MANAGER, Roles.RELATIONSHIP_MANAGER),
          our("sue", "Sue Supplier", Roles.SUPPLIER_MANAGER),
          our("tara", "Tara Top", Roles.TOP_MANAGEMENT),
          new Sample(
              "rita",
              "Rita Requester",
              "brightwater",
              "brightwater-hq",
              false,
              Set.of(Roles.REQUESTER)),
          new Sample(
              "victor",
              "Victor Vip",
              "brightwater",
              "brightwater-hq",
              true,
              Set.of(Roles.REQUESTER, Roles.CUSTOMER_MANAGER)));

  private final IdentityManagement identity;
  private final GroupManagement groupManagement;
  private final CustomerManagement customers;
  private final AccessManagement access;

  SampleOrganisation(
      IdentityManagement identity,
      GroupManagement groupManagement,
      CustomerManagement customers,
      AccessManagement access) {
    this.identity = identity;
    this.groupManagement = groupManagement;
    this.customers = customers;
    this.access = access;
  }

  private record Sample(
      String key,
      String name,
      @Nullable String customer,
      String site,
      boolean vip,
      Set<String> groups) {}

  private static Sample our(String key, String name, String... groups) {
    Set<String> all = new LinkedHashSet<>(List.of(groups));
    all.add(Roles.REQUESTER);
    return new Sample(key, name, null, "operations-centre", false, all);
  }

  /**
   * Creates it where nobody is registered yet.
   *
   * @return the people with their passwords; none where somebody was registered before
   */
  @Transactional
  public List<SamplePerson> create() {
    if (!identity.nobodyRegistered()) {
      return List.of();
    }
    customers.customer("brightwater", "Brightwater Logistics");
    customers.site("brightwater-hq", "Brightwater head office", "brightwater");
    customers.site("operations-centre", "Operations centre", null);
    RESOLVER_GROUPS.forEach((key, name) -> groupManagement.create(NewGroup.of(key, name)));
    List<SamplePerson> people = PEOPLE.stream().map(this::register).toList();
    groupManagement.amend("mail-team", "Mail team", "mia");
    groupManagement.amend("network-team", "Network team", "nina");
    return people;
  }

  private SamplePerson register(Sample person) {
    identity.register(
        new NewPerson(
            person.key(),
            new PersonDetails(
                person.name(),
                person.key() + "@example.org",
                person.customer(),
                person.site(),
                person.vip(),
                "en",
                "Europe/Berlin")));
    person.groups().forEach(group -> identity.join(person.key(), group));
    return new SamplePerson(
        person.key(), person.name(), person.groups(), access.generatePassword(person.key()));
  }
}
