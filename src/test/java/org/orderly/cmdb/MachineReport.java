package org.orderly.cmdb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;

/** What an inventory agent reports of a machine that we made up, in either protocol. */
public final class MachineReport {

  private final String agent;
  private final Map<String, List<Map<String, String>>> sections = new LinkedHashMap<>();

  private MachineReport(String agent) {
    this.agent = agent;
  }

  /** A server in a rack with two disks, one card, memory and two programs. */
  public static MachineReport server(String name, String serial) {
    return new MachineReport(name + "-2026-11-23-04-00-00")
        .with(
            "HARDWARE",
            Map.of("NAME", name, "CHASSIS_TYPE", "Rack Mount Chassis", "VMSYSTEM", "Physical"))
        .set("HARDWARE", "MEMORY", "32094")
        .with("BIOS", Map.of("SSN", serial, "SMANUFACTURER", "Example Corp", "SMODEL", "R 200"))
        .with(
            "OPERATINGSYSTEM",
            Map.of(
                "KERNEL_NAME", "linux",
                "KERNEL_VERSION", "6.1.0-40-amd64",
                "FULL_NAME", "Debian GNU/Linux 12 (bookworm)"))
        .with("CPUS", Map.of("NAME", "Example CPU 3 GHz", "CORE", "8", "THREAD", "16"))
        .disk("D1-" + serial, "960197")
        .disk("D2-" + serial, "960197")
        .with(
            "NETWORKS",
            Map.of(
                "DESCRIPTION", "lo",
                "TYPE", "loopback",
                "IPADDRESS", "127.0.0.1",
                "MACADDR", "00:00:00:00:00:00",
                "STATUS", "Up"))
        .card("eth0", mac(serial), "192.0.2.17")
        .with("MEMORIES", Map.of("NUMSLOTS", "1", "CAPACITY", "16384", "TYPE", "DDR4"))
        .with("MEMORIES", Map.of("NUMSLOTS", "2", "CAPACITY", "16384", "TYPE", "DDR4"))
        .with("MEMORIES", Map.of("NUMSLOTS", "3", "CAPTION", "an empty slot"))
        .program("bash", "5.2.15-2+b7")
        .program("openssl", "3.0.15-1")
        .with("PROCESSES", Map.of("CMD", "/sbin/init", "PID", "1"));
  }

  /** An address that goes with a serial number. */
  public static String mac(String serial) {
    String hex = String.format(Locale.ROOT, "%08x", serial.hashCode());
    return "00:16:"
        + String.join(
            ":", hex.substring(0, 2), hex.substring(2, 4), hex.substring(4, 6), hex.substring(6));
  }

  MachineReport disk(String serial, String megabytes) {
    return with(
        "STORAGES",
        Map.of(
            "NAME",
            "sd" + (char) ('a' + sections.getOrDefault("STORAGES", List.of()).size()),
            "TYPE",
            "disk",
            "MODEL",
            "EX960",
            "SERIALNUMBER",
            serial,
            "DISKSIZE",
            megabytes,
            "INTERFACE",
            "SATA"));
  }

  MachineReport card(String name, String mac, String address) {
    return with(
        "NETWORKS",
        Map.of(
            "DESCRIPTION", name,
            "TYPE", "ethernet",
            "VIRTUALDEV", "0",
            "MACADDR", mac,
            "IPADDRESS", address,
            "IPMASK", "255.255.255.0",
            "SPEED", "1000",
            "STATUS", "Up"));
  }

  MachineReport program(String name, String version) {
    return with(
        "SOFTWARES", Map.of("NAME", name, "VERSION", version, "FROM", "deb", "ARCH", "amd64"));
  }

  /** With one entry more in a section. */
  public MachineReport with(String section, Map<String, String> entry) {
    sections.computeIfAbsent(section, none -> new ArrayList<>()).add(new LinkedHashMap<>(entry));
    return this;
  }

  /** With another value in the first entry of a section; null takes it away. */
  public MachineReport set(String section, String field, String value) {
    Map<String, String> entry =
        sections
            .computeIfAbsent(section, none -> new ArrayList<>(List.of(new LinkedHashMap<>())))
            .get(0);
    if (value == null) {
      entry.remove(field);
    } else {
      entry.put(field, value);
    }
    return this;
  }

  /** Without the entries of a section that have this value. */
  public MachineReport without(String section, String field, String value) {
    sections.get(section).removeIf(entry -> value.equals(entry.get(field)));
    return this;
  }

  /** Without a section: the agent was told not to look. */
  public MachineReport without(String section) {
    sections.remove(section);
    return this;
  }

  /** As agents of the OCS family write it. */
  public String xml() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<REQUEST>\n  <CONTENT>\n");
    sections.forEach(
        (section, entries) ->
            entries.forEach(
                entry -> {
                  xml.append("    <").append(section).append(">\n");
                  entry.forEach(
                      (field, value) ->
                          xml.append(
                              "      <" + field + ">" + escaped(value) + "</" + field + ">\n"));
                  xml.append("    </").append(section).append(">\n");
                }));
    return xml
        + "  </CONTENT>\n  <DEVICEID>"
        + escaped(agent)
        + "</DEVICEID>\n  <QUERY>INVENTORY</QUERY>\n</REQUEST>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** As GLPI's agent writes it. */
  public String json() {
    String content =
        sections.entrySet().stream()
            .map(
                section ->
                    "\"%s\": %s"
                        .formatted(
                            section.getKey().toLowerCase(Locale.ROOT),
                            section.getKey().matches("HARDWARE|BIOS|OPERATINGSYSTEM")
                                ? json(section.getValue().get(0))
                                : section.getValue().stream()
                                    .map(MachineReport::json)
                                    .collect(Collectors.joining(", ", "[", "]"))))
            .collect(Collectors.joining(",\n"));
    return """
        {"action": "inventory", "deviceid": "%s", "itemtype": "Computer",
         "content": {%s, "versionclient": "GLPI-Agent_v1.7"}}"""
        .formatted(agent, content);
  }

  private static String json(Map<String, String> entry) {
    return entry.entrySet().stream()
        .map(
            field -> {
              String name = field.getKey().toLowerCase(Locale.ROOT).replace("macaddr", "mac");
              String value =
                  field.getValue().matches("[0-9]{1,9}") && !name.equals("virtualdev")
                      ? field.getValue()
                      : name.equals("virtualdev")
                          ? String.valueOf(field.getValue().equals("1"))
                          : "\""
                              + field.getValue().replace("\\", "\\\\").replace("\"", "\\\"")
                              + "\"";
              return "\"" + name + "\": " + value;
            })
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** The bytes as agents pack them. */
  public static byte[] zlib(String text) {
    return zlib(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] zlib(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed)) {
      deflating.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /** What a server reads of a body. */
  static InventoryDocument read(byte[] body) {
    try {
      return InventoryReader.read(InventoryBody.open(new ByteArrayInputStream(body)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  Inventory inventory() {
    return InventoryTranslation.of(read(zlib(xml())));
  }
}
