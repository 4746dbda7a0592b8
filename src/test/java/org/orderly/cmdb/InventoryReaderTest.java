package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.cmdb.MachineReport.read;
import static org.orderly.cmdb.MachineReport.zlib;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.kernel.RuleViolation;

/** What is read of what agents send, and of what somebody sends who means ill. */
class InventoryReaderTest {

  private final MachineReport report = MachineReport.server("db-17", "SN-4711");

  @Test
  void bothProtocolsSayTheSame() {
    InventoryDocument xml = read(zlib(report.xml()));
    InventoryDocument json = read(zlib(report.json()));
    assertThat(xml.protocol()).isEqualTo(InventoryProtocol.XML);
    assertThat(json.protocol()).isEqualTo(InventoryProtocol.JSON);
    assertThat(xml.query()).isEqualTo("inventory").isEqualTo(json.query());
    assertThat(InventoryTranslation.of(json)).isEqualTo(InventoryTranslation.of(xml));
    assertThat(xml.sections()).doesNotContainKey("processes");
  }

  @Test
  void aBodyIsPackedByZlibOrGzipOrNotAtAll() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream packing = new GZIPOutputStream(gzip)) {
      packing.write(report.xml().getBytes(StandardCharsets.UTF_8));
    }
    InventoryDocument plain = read(bytes("\ufeff" + report.xml()));
    assertThat(read(gzip.toByteArray())).isEqualTo(plain);
    assertThat(read(zlib(report.xml()))).isEqualTo(plain);
  }

  @Test
  void aPrologAndAContactAreNoInventories() {
    InventoryDocument prolog =
        read(
            zlib(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<REQUEST>\n"
                    + "  <DEVICEID>pc-1</DEVICEID>\n  <QUERY>PROLOG</QUERY>\n"
                    + "  <TOKEN>12345678</TOKEN>\n</REQUEST>\n"));
    assertThat(prolog.query()).isEqualTo("prolog");
    assertThat(prolog.agent()).isEqualTo("pc-1");
    InventoryDocument contact =
        read(
            zlib(
                "{\"action\":\"contact\",\"deviceid\":\"pc-2\",\"name\":\"GLPI-Agent\","
                    + "\"enabled-tasks\":[\"inventory\",\"deploy\"],\"httpd-plugins\":{\"x\":[]}}"));
    assertThat(contact.query()).isEqualTo("contact");
    assertThat(contact.agent()).isEqualTo("pc-2");
  }

  @Test
  void textIsOneLineOfWholeCharactersAndNotEndless() {
    String long10k = "x".repeat(10_000);
    InventoryDocument document =
        read(
            bytes(
                report
                    .set("HARDWARE", "NAME", "<script>alert(1)</script>\u202e\u0007\n end")
                    .set("HARDWARE", "DESCRIPTION", long10k)
                    .xml()
                    .replace("\u0007", "")));
    assertThat(document.value("hardware", "name")).isEqualTo("<script>alert(1)</script> end");
    assertThat(document.value("hardware", "description")).hasSize(InventorySections.LONGEST_TEXT);
  }

  @Nested
  class WhoeverMeansIll {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "hello",
          "<",
          "<REQUEST>",
          "<REQUEST><CONTENT></REQUEST>",
          "<OTHER/>",
          "<REQUEST/><REQUEST/>",
          "<REQUEST>&nbsp;</REQUEST>",
          "<?xml version=\"1.0\" encoding=\"KLINGON-8\"?><REQUEST/>",
          "{",
          "{\"content\":",
          "{\"content\":{\"bios\":{\"ssn\":}}}",
          "{} {}",
          "{\"a\":1,}",
        })
    void malformedDocumentsAreRefused(String document) {
      assertUnreadable(bytes(document));
      assertUnreadable(zlib(document));
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
      byte[] bytes = bytes(report.set("HARDWARE", "NAME", "#").xml());
      for (int n = 0; n < bytes.length; n++) {
        bytes[n] = bytes[n] == '#' ? (byte) 0xfc : bytes[n];
      }
      assertUnreadable(bytes);
    }

    @Test
    void whatCannotBeUnpackedIsRefused() {
      byte[] packed = zlib(report.xml());
      byte[] cut = java.util.Arrays.copyOf(packed, packed.length / 2);
      byte[] damaged = packed.clone();
      damaged[packed.length / 2] ^= 0x55;
      assertUnreadable(cut);
      assertRefused(damaged);
      assertUnreadable(new byte[] {0x78, (byte) 0x9c, 1, 2, 3, 4});
      assertUnreadable(new byte[] {0x1f, (byte) 0x8b, 8, 0});
    }

    @Test
    void anExternalEntityIsNeverRead() throws IOException {
      Path secret = Files.writeString(folder.resolve("secret"), "to-be-kept");
      String xml =
          "<?xml version=\"1.0\"?><!DOCTYPE REQUEST [<!ENTITY e SYSTEM \""
              + secret.toUri()
              + "\">]>"
              + report
                  .set("HARDWARE", "NAME", "#")
                  .xml()
                  .replaceFirst("<\\?.*\\?>", "")
                  .replace("#", "&e;");
      assertThatThrownBy(() -> read(bytes(xml)))
          .isInstanceOf(RuleViolation.class)
          .hasMessageContaining("DOCTYPE")
          .hasMessageNotContaining("to-be-kept");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
      StringBuilder laughs = new StringBuilder("<!DOCTYPE REQUEST [<!ENTITY a0 \"ha\">");
      for (int n = 1; n <= 9; n++) {
        laughs.append("<!ENTITY a" + n + " \"" + ("&a" + (n - 1) + ";").repeat(10) + "\">");
      }
      assertUnreadable(bytes(laughs + "]><REQUEST><DEVICEID>&a9;</DEVICEID></REQUEST>"));
    }

    @Test
    void depthIsBounded() {
      assertUnreadable(
          bytes("<REQUEST><CONTENT><X>" + "<a>".repeat(100_000) + "</CONTENT></REQUEST>"));
      assertUnreadable(bytes("{\"content\":{\"x\":" + "[".repeat(100_000)));
    }

    @Test
    void aSmallBodyThatWouldBecomeAHugeOneIsRefusedBeforeItHasBecomeOne() throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream deflating = new DeflaterOutputStream(packed)) {
        deflating.write(bytes("<REQUEST><CONTENT><BIOS><SSN>"));
        byte[] much = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        for (int megabyte = 0; megabyte < 100; megabyte++) {
          deflating.write(much);
        }
      }
      assertThat(packed.size()).isLessThan(1 << 20);
      assertThatThrownBy(() -> read(packed.toByteArray()))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.rule()).isEqualTo(ImportRule.INVENTORY_TOO_LARGE));
    }

    @Test
    void moreEntriesThanAMachineHasAreRefused() {
      String entries = "<SOFTWARES><NAME>a</NAME></SOFTWARES>".repeat(60_000);
      assertThatThrownBy(() -> read(zlib("<REQUEST><CONTENT>" + entries + "</CONTENT></REQUEST>")))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.rule()).isEqualTo(ImportRule.INVENTORY_TOO_LARGE));
    }

    @Test
    void whatNobodyAsksForIsNotKept() {
      String tags = "<T>" + "x".repeat(500) + "</T>";
      InventoryDocument document =
          read(zlib("<REQUEST>" + tags.repeat(20_000) + "<CONTENT/></REQUEST>"));
      assertThat(document.sections()).isEqualTo(Map.of());
    }

    private static void assertUnreadable(byte[] body) {
      assertThatThrownBy(() -> read(body))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.rule()).isEqualTo(ImportRule.INVENTORY_UNREADABLE));
    }

    private static void assertRefused(byte[] body) {
      assertThatThrownBy(() -> read(body)).isInstanceOf(RuleViolation.class);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
