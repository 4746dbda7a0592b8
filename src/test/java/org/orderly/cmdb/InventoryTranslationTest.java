package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.kernel.RuleViolation;

/** What an inventory says in our words. */
class InventoryTranslationTest {

  private final MachineReport report = MachineReport.server("db-17", "SN-4711");

  @Test
  void aMachineIsAnItemAndItsPartsAreComponents() {
    Inventory inventory = report.inventory();
    assertThat(inventory.itemClass()).isEqualTo("server");
    assertThat(inventory.agent()).isEqualTo("db-17-2026-11-23-04-00-00");
    assertThat(inventory.facts())
        .containsEntry("name", "db-17")
        .containsEntry("serial", "SN-4711")
        .containsEntry("attributes.agentId", inventory.agent())
        .containsEntry("attributes.manufacturer", "Example Corp")
        .containsEntry("attributes.model", "R 200")
        .containsEntry("attributes.memory", "32094")
        .containsEntry("attributes.cores", "8")
        .containsEntry("attributes.operatingSystem", "Debian GNU/Linux 12 (bookworm)")
        .doesNotContainKeys("assetTag", "attributes.machineId", "attributes.chassis");
    assertThat(inventory.cards()).containsExactly(MachineReport.mac("SN-4711"));
    assertThat(keys(inventory, ComponentKind.DISK)).containsExactly("D1-SN-4711", "D2-SN-4711");
    assertThat(keys(inventory, ComponentKind.ADDRESS)).containsExactly("eth0 192.0.2.17");
    assertThat(keys(inventory, ComponentKind.MEMORY)).containsExactly("slot 1", "slot 2");
    assertThat(keys(inventory, ComponentKind.SOFTWARE))
        .containsExactly("bash (amd64)", "openssl (amd64)");
    assertThat(inventory.components().get(ComponentKind.SOFTWARE).get(0).facts())
        .isEqualTo(
            Map.of(
                "name", "bash", "version", "5.2.15-2+b7", "from", "deb", "architecture", "amd64"));
  }

  private static List<String> keys(Inventory inventory, ComponentKind kind) {
    return inventory.components().get(kind).stream().map(ItemComponent::key).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Physical, Rack Mount Chassis, linux,   Debian,              server",
    "'',       Blade,              linux,   Debian,              server",
    "Physical, Laptop,             linux,   Debian,              workstation",
    "Physical, Notebook,           MSWin32, Windows 11 Pro,      workstation",
    "Physical, Desktop,            MSWin32, Windows Server 2022, workstation",
    "Physical, '',                 linux,   Debian,              server",
    "Physical, Other,              MSWin32, Windows 11 Pro,      workstation",
    "Physical, Other,              MSWin32, Windows Server 2022, server",
    "Physical, '',                 darwin,  macOS 15,            workstation",
    "VMware,   Other,              linux,   Debian,              virtual-machine",
    "KVM,      Rack Mount Chassis, linux,   Debian,              virtual-machine",
    "Docker,   '',                 linux,   Debian,              virtual-machine",
  })
  void theClassFollowsFromTheCase(
      String virtual, String chassis, String kernel, String system, String itemClass) {
    assertThat(MachineClass.of(virtual, chassis, kernel, system)).isEqualTo(itemClass);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To be filled by O.E.M.",
        "To Be Filled By O.E.M.",
        "Default string",
        "System Serial Number",
        "0",
        "00000000",
        "xxxxxxx",
        "None",
        "N/A",
        "Not Specified",
        "0123456789",
        "1234567890",
        "123456789",
        "........",
        "***",
        "-",
        "Asset-1234567890",
        "No Asset Tag",
        "INVALID",
        "  ",
      })
  void whatAVendorLeftUnfilledTellsNothing(String rubbish) {
    assertThat(VendorText.tells(rubbish)).isFalse();
    Inventory inventory =
        report
            .set("BIOS", "SSN", rubbish)
            .set("BIOS", "ASSETTAG", rubbish)
            .set("BIOS", "SMANUFACTURER", rubbish)
            .inventory();
    assertThat(inventory.facts())
        .doesNotContainKeys("serial", "assetTag", "attributes.manufacturer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5CG1234XYZ", "VMware-56 4d 8a", "C02-ABC", "A1B", "20260001", "#17/b"})
  void whatAVendorDidFillInTells(String serial) {
    assertThat(VendorText.tells(serial)).isTrue();
  }

  @Test
  void whatSoftwareMakesUpTellsNoMachineFromAnother() {
    Inventory inventory =
        report
            .card("docker0", "02:42:ac:11:00:02", "172.17.0.1")
            .with(
                "NETWORKS",
                Map.of("DESCRIPTION", "veth1", "VIRTUALDEV", "1", "MACADDR", "aa:bb:cc:dd:ee:f0"))
            .with(
                "NETWORKS",
                Map.of("DESCRIPTION", "many", "VIRTUALDEV", "0", "MACADDR", "ff:ff:ff:ff:ff:ff"))
            .inventory();
    assertThat(inventory.cards()).containsExactly(MachineReport.mac("SN-4711"));
    assertThat(keys(inventory, ComponentKind.ADDRESS)).doesNotContain("veth1");
  }

  @Test
  void whatTheAgentHasNotLookedForIsNotSaidToBeGone() {
    assertThat(report.without("SOFTWARES").inventory().components())
        .doesNotContainKey(ComponentKind.SOFTWARE)
        .containsKey(ComponentKind.DISK);
  }

  @Test
  void alikePartsAreToldApartInWhateverOrder() {
    Inventory one =
        report
            .program("twice", "1")
            .program("twice", "2")
            .without("SOFTWARES", "NAME", "bash")
            .inventory();
    Inventory other =
        MachineReport.server("db-17", "SN-4711")
            .without("SOFTWARES", "NAME", "bash")
            .program("twice", "2")
            .program("twice", "1")
            .inventory();
    assertThat(keys(one, ComponentKind.SOFTWARE))
        .containsExactly("openssl (amd64)", "twice (amd64)", "twice (amd64) #2");
    assertThat(other.components()).isEqualTo(one.components());
  }

  @Test
  void whatIsNoMachineIsRefused() {
    assertRefused(report.set("HARDWARE", "NAME", null), "NAME");
    assertRefused(report.set("HARDWARE", "NAME", "x".repeat(161)), "160");
    InventoryDocument printer =
        MachineReport.read(
            MachineReport.zlib(report.json().replace("\"Computer\"", "\"Printer\"")));
    assertThatThrownBy(() -> InventoryTranslation.of(printer)).hasMessageContaining("Printer");
  }

  private static void assertRefused(MachineReport bad, String why) {
    assertThatThrownBy(bad::inventory).isInstanceOf(RuleViolation.class).hasMessageContaining(why);
  }
}
