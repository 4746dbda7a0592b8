package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.orderly.kernel.WholeText;

/** Gathers what a reader finds, within bounds: sections that nobody asks for are not kept. */
final class InventorySections {

  /** How deep a document may be nested. */
  static final int DEEPEST = 32;

  /** How long a text may be: what is longer is cut. */
  static final int LONGEST_TEXT = 1_000;

  private static final Set<String> HEAD = Set.of("query", "action", "deviceid", "itemtype");
  private static final int MOST_ENTRIES = 50_000;
  private static final int MOST_FIELDS = 60;
  private static final Set<String> KNOWN =
      Set.of(
          "bios",
          "hardware",
          "operatingsystem",
          "cpus",
          "memories",
          "storages",
          "networks",
          "softwares");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

  private final Map<String, String> head = new HashMap<>();
  private final Map<String, List<Map<String, String>>> sections = new HashMap<>();
  private int entries;

  /** Whether anybody asks for this section. */
  static boolean known(String section) {
    return KNOWN.contains(section);
  }

  /** Keeps the first value of what stands beside the content, where anybody asks for it. */
  void head(String name, String value) {
    if (HEAD.contains(name)) {
      head.putIfAbsent(name, value);
    }
  }

  /** The document that was read. */
  InventoryDocument document(InventoryProtocol protocol) {
    String query = head.getOrDefault("action", head.getOrDefault("query", "inventory"));
    return new InventoryDocument(
        protocol,
        query.toLowerCase(Locale.ROOT),
        head.getOrDefault("deviceid", ""),
        head.get("itemtype"),
        sections);
  }

  /** The name of a section or field, the same for both protocols. */
  static String name(String tag) {
    String name = tag.toLowerCase(Locale.ROOT);
    return name.equals("macaddr") ? "mac" : name;
  }

  /** A text on one line, of whole characters, cut where it is too long. */
  static String text(CharSequence typed) {
    String text = WholeText.of(CONTROL.matcher(typed).replaceAll(" ").strip());
    return text.length() <= LONGEST_TEXT ? text : WholeText.of(text.substring(0, LONGEST_TEXT));
  }

  /** A new entry of a known section, to be filled by {@link #put}. */
  Map<String, String> entry(String section) {
    if (++entries > MOST_ENTRIES) {
      throw InventoryBody.tooLarge("The inventory has more than " + MOST_ENTRIES + " entries.");
    }
    Map<String, String> entry = new LinkedHashMap<>();
    sections.computeIfAbsent(section, none -> new ArrayList<>()).add(entry);
    return entry;
  }

  /** Keeps a field's first value that is not blank. */
  static void put(Map<String, String> entry, String field, String value) {
    if (!value.isEmpty() && entry.size() < MOST_FIELDS) {
      entry.putIfAbsent(field, value);
    }
  }
}
