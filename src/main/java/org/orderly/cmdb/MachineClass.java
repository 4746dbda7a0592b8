package org.orderly.cmdb;

import java.util.Locale;
import java.util.Set;

/** Which class of configuration item a machine is of, by what it says of itself. */
final class MachineClass {

  static final String SERVER = "server";
  static final String VIRTUAL_MACHINE = "virtual-machine";
  static final String WORKSTATION = "workstation";

  private static final Set<String> OF_SERVERS =
      Set.of(
          "server",
          "main server chassis",
          "rack mount chassis",
          "rack-mount",
          "rackmount",
          "blade",
          "blade server",
          "blade enclosure",
          "multi-system",
          "multi-system chassis",
          "raid chassis",
          "sealed-case pc",
          "expansion chassis",
          "compactpci",
          "advancedtca");
  private static final Set<String> OF_WORKSTATIONS =
      Set.of(
          "desktop",
          "low profile desktop",
          "pizza box",
          "mini tower",
          "tower",
          "portable",
          "laptop",
          "notebook",
          "hand held",
          "all in one",
          "sub notebook",
          "space-saving",
          "lunch box",
          "tablet",
          "convertible",
          "detachable",
          "mini pc",
          "stick pc");
  private static final Set<String> OF_PEOPLE = Set.of("mswin32", "win32", "darwin", "macos");

  private MachineClass() {}

  /** The kind of a workstation, by the vendor's word for its case. */
  static String chassis(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "laptop", "notebook", "portable", "sub notebook", "convertible", "detachable" ->
          "laptop";
      case "tablet", "hand held" -> "tablet";
      case "desktop",
          "low profile desktop",
          "pizza box",
          "mini tower",
          "tower",
          "all in one",
          "space-saving",
          "lunch box",
          "mini pc",
          "stick pc" ->
          "desktop";
      default -> "other";
    };
  }

  /**
   * The key of the class.
   *
   * @param virtualization by what the machine is simulated; physical or empty where by nothing
   * @param chassis the vendor's word for its case
   * @param kernel the name of the kernel
   * @param system the name of the operating system
   */
  static String of(String virtualization, String chassis, String kernel, String system) {
    if (!virtualization.isEmpty() && !virtualization.equalsIgnoreCase("physical")) {
      return VIRTUAL_MACHINE;
    }
    String housing = chassis.toLowerCase(Locale.ROOT);
    if (OF_SERVERS.contains(housing)) {
      return SERVER;
    }
    if (OF_WORKSTATIONS.contains(housing)) {
      return WORKSTATION;
    }
    boolean ofPeople = OF_PEOPLE.contains(kernel.toLowerCase(Locale.ROOT));
    return ofPeople && !system.toLowerCase(Locale.ROOT).contains("server") ? WORKSTATION : SERVER;
  }
}
