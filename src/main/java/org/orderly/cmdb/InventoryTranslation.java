package org.orderly.cmdb;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.orderly.kernel.RuleViolation;

/** Says in our words what an inventory agent has sent in its own. */
final class InventoryTranslation {

  private static final int LONGEST_AGENT = 160;
  private static final int LONGEST_NAME = 160;
  private static final int LONGEST_TAG = 80;
  private static final int LONGEST_ATTRIBUTE = 160;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}");
  private static final String HARDWARE = "hardware";
  private static final String BIOS = "bios";
  private static final String SYSTEM = "operatingsystem";

  private final InventoryDocument document;
  private final SortedMap<String, String> facts = new TreeMap<>();

  private InventoryTranslation(InventoryDocument document) {
    this.document = document;
  }

  /**
   * The inventory in a document.
   *
   * @throws RuleViolation ITSM-INV-009 where it is not of a machine that can be told apart
   */
  static Inventory of(InventoryDocument document) {
    return new InventoryTranslation(document).inventory();
  }

  private Inventory inventory() {
    String type = document.itemType();
    if (type != null && !type.equalsIgnoreCase("Computer")) {
      throw refused("Inventories of computers are taken, not of " + type + ".");
    }
    String agent = document.agent();
    if (agent.isEmpty() || agent.length() > LONGEST_AGENT) {
      throw refused("An inventory names its agent in 1 to " + LONGEST_AGENT + " characters.");
    }
    String itemClass =
        MachineClass.of(
            document.value(HARDWARE, "vmsystem"),
            document.value(HARDWARE, "chassis_type"),
            document.value(SYSTEM, "kernel_name"),
            document.value(SYSTEM, "full_name"));
    machine(itemClass);
    Set<String> cards = cards();
    cards.stream().findFirst().ifPresent(card -> attribute("mac", card));
    return new Inventory(agent, itemClass, facts, cards, InventoryComponents.of(document));
  }

  private void machine(String itemClass) {
    String name = document.value(HARDWARE, "name");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw refused(
          "An inventory names its machine in 1 to "
              + LONGEST_NAME
              + " characters, in NAME of HARDWARE.");
    }
    put(ItemField.NAME.key(), name);
    put(ItemField.SERIAL.key(), serial());
    put(
        ItemField.ASSET_TAG.key(),
        cut(VendorText.orNone(document.value(BIOS, "assettag")), LONGEST_TAG));
    attribute("agentId", document.agent());
    attribute("hostName", hostName(name));
    attribute("manufacturer", vendorText("smanufacturer", "mmanufacturer", "bmanufacturer"));
    attribute("model", vendorText("smodel", "mmodel"));
    attribute("operatingSystem", system());
    attribute("operatingSystemVersion", document.value(SYSTEM, "kernel_version"));
    number("memory", document.value(HARDWARE, "memory"));
    if (itemClass.equals(MachineClass.VIRTUAL_MACHINE)) {
      attribute("machineId", cut(VendorText.orNone(document.value(HARDWARE, "uuid")), LONGEST_TAG));
    } else if (itemClass.equals(MachineClass.WORKSTATION)) {
      attribute("chassis", MachineClass.chassis(document.value(HARDWARE, "chassis_type")));
    }
    processors();
  }

  private String hostName(String name) {
    String full = document.value(SYSTEM, "fqdn");
    return full.isEmpty() ? name : full;
  }

  private String serial() {
    return cut(vendorText("ssn", "enclosureserial", "biosserial", "msn"), LONGEST_ATTRIBUTE);
  }

  private String vendorText(String... fields) {
    for (String field : fields) {
      String value = document.value(BIOS, field);
      if (VendorText.tells(value)) {
        return value;
      }
    }
    return "";
  }

  private String system() {
    String full = document.value(SYSTEM, "full_name");
    return full.isEmpty()
        ? (document.value(SYSTEM, "name") + " " + document.value(SYSTEM, "version")).strip()
        : full;
  }

  private void processors() {
    int cores = 0;
    for (Map<String, String> processor : document.entries("cpus")) {
      String core = processor.getOrDefault("core", "1");
      cores += core.matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(core)) : 1;
    }
    if (cores > 0) {
      attribute("processor", document.value("cpus", "name"));
      number("cores", String.valueOf(cores));
    }
  }

  /** Cards that are really there: what software makes up for itself tells nothing. */
  private Set<String> cards() {
    Set<String> cards = new TreeSet<>();
    for (Map<String, String> network : document.entries("networks")) {
      if (!InventoryComponents.madeUp(network)) {
        HardwareAddress.of(network.getOrDefault("mac", ""))
            .filter(HardwareAddress::tells)
            .ifPresent(cards::add);
      }
    }
    return cards;
  }

  private void number(String key, String value) {
    if (WHOLE.matcher(value).matches()) {
      attribute(key, String.valueOf(Long.parseLong(value)));
    }
  }

  private void attribute(String key, String value) {
    put(ItemField.attribute(key), cut(value, LONGEST_ATTRIBUTE));
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
  }

  private void put(String field, String value) {
    if (!value.isEmpty()) {
      facts.put(field, value);
    }
  }

  private static RuleViolation refused(String why) {
    return new RuleViolation(ImportRule.INVENTORY_REFUSED, why);
  }
}
