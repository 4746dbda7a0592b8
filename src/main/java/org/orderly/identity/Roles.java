package org.orderly.identity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles that a person can hold, each a group of this id; {@code docs/roles.md} says what each
 * may do.
 */
public final class Roles {

  public static final String REQUESTER = "requester";
  public static final String SERVICE_DESK = "service-desk";
  public static final String RESOLVER = "resolver";
  public static final String INCIDENT_MANAGER = "incident-manager";
  public static final String MAJOR_INCIDENT_MANAGER = "major-incident-manager";
  public static final String PROBLEM_MANAGER = "problem-manager";
  public static final String CHANGE_MANAGER = "change-manager";
  public static final String CHANGE_ADVISORY_BOARD = "change-advisory-board";
  public static final String EMERGENCY_BOARD = "emergency-board";
  public static final String RELEASE_MANAGER = "release-manager";
  public static final String CONFIGURATION_MANAGER = "configuration-manager";
  public static final String SERVICE_LEVEL_MANAGER = "service-level-manager";
  public static final String SERVICE_OWNER = "service-owner";
  public static final String KNOWLEDGE_MANAGER = "knowledge-manager";
  public static final String SUPPLIER_MANAGER = "supplier-manager";
  public static final String RELATIONSHIP_MANAGER = "relationship-manager";
  public static final String SECURITY = "security";
  public static final String AUDITOR = "auditor";
  public static final String TOP_MANAGEMENT = "top-management";
  public static final String CUSTOMER_MANAGER = "customer-manager";
  public static final String OPERATIONS = "operations";
  public static final String PROGRAM = "program";
  public static final String PROCESS_DESIGNER = "process-designer";
  public static final String ADMINISTRATOR = "administrator";

  /** All roles. */
  public static final Set<String> ALL =
      Set.of(
          REQUESTER,
          SERVICE_DESK,
          RESOLVER,
          INCIDENT_MANAGER,
          MAJOR_INCIDENT_MANAGER,
          PROBLEM_MANAGER,
          CHANGE_MANAGER,
          CHANGE_ADVISORY_BOARD,
          EMERGENCY_BOARD,
          RELEASE_MANAGER,
          CONFIGURATION_MANAGER,
          SERVICE_LEVEL_MANAGER,
          SERVICE_OWNER,
          KNOWLEDGE_MANAGER,
          SUPPLIER_MANAGER,
          RELATIONSHIP_MANAGER,
          SECURITY,
          AUDITOR,
          TOP_MANAGEMENT,
          CUSTOMER_MANAGER,
          OPERATIONS,
          PROGRAM,
          PROCESS_DESIGNER,
          ADMINISTRATOR);

  /** Roles of people and programs outside the service organisation. */
  public static final Set<String> OUTSIDE = Set.of(REQUESTER, CUSTOMER_MANAGER, PROGRAM);

  /** Roles of people of the service organisation. */
  public static final Set<String> STAFF =
      ALL.stream().filter(role -> !OUTSIDE.contains(role)).collect(Collectors.toUnmodifiableSet());

  /** Those, and the one for what a customer may know of its services. */
  public static final Set<String> STAFF_AND_CUSTOMER_MANAGERS =
      Stream.concat(STAFF.stream(), Stream.of(CUSTOMER_MANAGER))
          .collect(Collectors.toUnmodifiableSet());

  private Roles() {}

  /** Whether somebody in these groups works for the service organisation. */
  public static boolean staff(Set<String> groups) {
    return !OUTSIDE.containsAll(groups);
  }
}
