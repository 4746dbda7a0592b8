package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a machine out of an inventory. Facts that differ from one look to the next although
 * nobody has touched the machine are left out: free space, speed and state of a link, dates. Of a
 * kind that the agent has not looked for nothing is said, which is not the same as none.
 */
final class InventoryComponents {

  private static final int LONGEST_KEY = 180;

  private InventoryComponents() {}

  static Map<ComponentKind, List<ItemComponent>> of(InventoryDocument document) {
    Map<ComponentKind, List<ItemComponent>> all = new EnumMap<>(ComponentKind.class);
    put(all, document, "storages", ComponentKind.DISK, InventoryComponents::disk);
    put(all, document, "networks", ComponentKind.ADDRESS, InventoryComponents::addresses);
    put(all, document, "memories", ComponentKind.MEMORY, InventoryComponents::memory);
    put(all, document, "cpus", ComponentKind.PROCESSOR, InventoryComponents::processor);
    put(all, document, "softwares", ComponentKind.SOFTWARE, InventoryComponents::software);
    return all;
  }

  private static void put(
      Map<ComponentKind, List<ItemComponent>> all,
      InventoryDocument document,
      String section,
      ComponentKind kind,
      Function<Map<String, String>, Stream<ItemComponent>> part) {
    if (document.observed(section)) {
      all.put(kind, numbered(document.entries(section).stream().flatMap(part)));
    }
  }

  /** Parts that would have the same key are told apart by a number, in an order of their own. */
  private static List<ItemComponent> numbered(Stream<ItemComponent> found) {
    Map<String, List<ItemComponent>> byKey =
        found.collect(
            Collectors.groupingBy(
                part -> part.key().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
    List<ItemComponent> parts = new ArrayList<>();
    for (List<ItemComponent> alike : byKey.values()) {
      alike.sort(Comparator.comparing(part -> part.facts().toString()));
      parts.add(alike.get(0));
      for (int n = 1; n < alike.size(); n++) {
        parts.add(new ItemComponent(alike.get(n).key() + " #" + (n + 1), alike.get(n).facts()));
      }
    }
    return parts;
  }

  private static Stream<ItemComponent> disk(Map<String, String> storage) {
    String type = storage.getOrDefault("type", "").toLowerCase(Locale.ROOT);
    boolean heldInHand =
        type.startsWith("cd") || type.startsWith("dvd") || type.contains("removable");
    String size = storage.getOrDefault("disksize", "");
    if (heldInHand || type.contains("tape") || size.isEmpty() || size.equals("0")) {
      return Stream.empty();
    }
    String serial =
        VendorText.orNone(storage.getOrDefault("serial", storage.getOrDefault("serialnumber", "")));
    SortedMap<String, String> facts = new TreeMap<>();
    put(facts, "model", storage.get("model"));
    put(facts, "manufacturer", storage.get("manufacturer"));
    put(facts, "serial", serial);
    put(facts, "megabytes", size);
    put(facts, "interface", storage.get("interface"));
    put(facts, "firmware", storage.get("firmware"));
    return part(serial.isEmpty() ? storage.getOrDefault("name", "disk") : serial, facts);
  }

  private static Stream<ItemComponent> addresses(Map<String, String> network) {
    String card = network.getOrDefault("description", "");
    String type = network.getOrDefault("type", "").toLowerCase(Locale.ROOT);
    if (type.equals("loopback") || card.equals("lo")) {
      return Stream.empty();
    }
    List<ItemComponent> found = new ArrayList<>();
    for (String suffix : List.of("", "6")) {
      String address = network.getOrDefault("ipaddress" + suffix, "");
      for (String one : new TreeSet<>(List.of(address.split("[\\s/,]+")))) {
        if (!one.isEmpty() && !one.startsWith("127.") && !one.equals("::1")) {
          found.add(address(network, card, one, network.get("ipmask" + suffix)));
        }
      }
    }
    if (found.isEmpty() && !madeUp(network) && network.containsKey("mac")) {
      found.add(address(network, card, "", null));
    }
    return found.stream();
  }

  private static ItemComponent address(
      Map<String, String> network, String card, String address, @Nullable String mask) {
    SortedMap<String, String> facts = new TreeMap<>();
    put(facts, "interface", card);
    put(facts, "address", address);
    put(facts, "mask", mask);
    put(facts, "mac", HardwareAddress.of(network.getOrDefault("mac", "")).orElse(""));
    put(facts, "type", network.get("type"));
    return new ItemComponent(key((card + " " + address).strip()), facts);
  }

  /** Whether software has made the interface up: nothing of it is to be touched. */
  static boolean madeUp(Map<String, String> network) {
    String virtual = network.getOrDefault("virtualdev", "").toLowerCase(Locale.ROOT);
    return virtual.equals("1") || virtual.equals("true") || virtual.equals("yes");
  }

  private static Stream<ItemComponent> memory(Map<String, String> module) {
    String size = module.getOrDefault("capacity", "");
    if (!size.matches("[0-9]+") || size.matches("0+")) {
      return Stream.empty();
    }
    SortedMap<String, String> facts = new TreeMap<>();
    put(facts, "megabytes", size);
    put(facts, "type", module.get("type"));
    put(facts, "speed", module.get("speed"));
    put(facts, "manufacturer", module.get("manufacturer"));
    put(facts, "model", module.get("model"));
    put(facts, "serial", VendorText.orNone(module.getOrDefault("serialnumber", "")));
    String slot = module.getOrDefault("numslots", "");
    String caption = module.getOrDefault("caption", "");
    String key = slot.isEmpty() ? caption : ("slot " + slot + " " + caption).strip();
    return part(key.isEmpty() ? "module" : key, facts);
  }

  private static Stream<ItemComponent> processor(Map<String, String> processor) {
    SortedMap<String, String> facts = new TreeMap<>();
    put(facts, "name", processor.get("name"));
    put(facts, "manufacturer", processor.get("manufacturer"));
    put(facts, "cores", processor.get("core"));
    put(facts, "threads", processor.get("thread"));
    put(facts, "architecture", processor.get("arch"));
    return facts.isEmpty() ? Stream.empty() : part("processor", facts);
  }

  private static Stream<ItemComponent> software(Map<String, String> program) {
    String name = program.getOrDefault("name", program.getOrDefault("guid", ""));
    if (name.isEmpty()) {
      return Stream.empty();
    }
    SortedMap<String, String> facts = new TreeMap<>();
    put(facts, "name", name);
    put(facts, "version", program.get("version"));
    put(facts, "publisher", program.get("publisher"));
    put(facts, "from", program.get("from"));
    put(facts, "architecture", program.get("arch"));
    String built = program.getOrDefault("arch", "");
    return part(built.isEmpty() ? name : name + " (" + built + ")", facts);
  }

  private static Stream<ItemComponent> part(String key, SortedMap<String, String> facts) {
    return Stream.of(new ItemComponent(key(key), facts));
  }

  private static String key(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_KEY) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_KEY));
  }

  private static void put(SortedMap<String, String> facts, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.put(name, value);
    }
  }
}
