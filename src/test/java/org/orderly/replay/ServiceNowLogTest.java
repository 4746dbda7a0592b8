package org.orderly.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.incident.Impact;
import org.orderly.incident.Priority;
import org.orderly.incident.Urgency;
import org.orderly.kernel.RuleViolation;

class ServiceNowLogTest {

  @TempDir private Path folder;

  @Test
  void rowsAreReadInTheFilesOrder() {
    ServiceNowLog log = MadeLog.read();
    assertThat(log.rows()).hasSize(108);
    assertThat(log.incidents()).hasSize(20);
    LogRow second = log.rows().get(4);
    assertThat(second.line()).isEqualTo(6);
    assertThat(second.number()).isEqualTo("INC9000002");
    assertThat(second.impact()).isEqualTo(Impact.EXTENSIVE);
    assertThat(second.urgency()).isEqualTo(Urgency.CRITICAL);
    assertThat(second.priority()).isEqualTo(Priority.P1);
    assertThat(second.openedAt()).isEqualTo(Instant.parse("2016-03-01T08:10:00Z"));
    assertThat(second.assignedTo()).isEqualTo(LogRow.UNKNOWN);
  }

  @Test
  void timesAreOfTheGivenZone() {
    assertThat(MadeLog.read("--zone=America/Sao_Paulo").rows().get(0).updatedAt())
        .isEqualTo(Instant.parse("2016-03-01T11:05:00Z"));
  }

  @Test
  void limitTakesTheFirstIncidents() {
    assertThat(MadeLog.read("--limit=2").incidents().keySet())
        .containsExactly("INC9000001", "INC9000002");
  }

  @Test
  void byteOrderMarkIsNoPartOfTheHeader() throws IOException {
    Path marked = MadeLog.altered(folder, "^number", "\uFEFFnumber");
    assertThat(ServiceNowLog.read(ReplayOptions.parse(List.of("--log=" + marked))).rows())
        .hasSize(108);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ^number                  | Number              | it lacks number
          01-03-2016 08:05         | 31-02-2016 08:05    | line 2 has a sys_updated_at that is no time
          2 - Medium               | 4 - None            | line 2 has a impact other than 1 to 3
          3 - Moderate             | Moderate            | line 2 has a priority other than 1 to 5
          INC9000001,New,TRUE,0,0, | INC9000001,New,TRUE,0,x, | line 2 has a reopen_count that is no number
          Site 2,                  | Site 2,,            | line 2 has 37 fields
          """)
  void malformedLogIsRefusedWithItsLine(String text, String instead, String refusal)
      throws IOException {
    Path log = MadeLog.altered(folder, text, instead);
    assertThatThrownBy(() -> ServiceNowLog.read(ReplayOptions.parse(List.of("--log=" + log))))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining(refusal);
  }

  @Test
  void whatIsNoLogIsRefused() throws IOException {
    String header = Files.readAllLines(MadeLog.FILE).get(0);
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    Path rowless = Files.writeString(folder.resolve("rowless.csv"), header + "\n");
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, 0x28});
    Path latin = Files.writeString(folder.resolve("latin.csv"), "ü", StandardCharsets.ISO_8859_1);
    assertRefused(folder.resolve("none.csv"), "is no file");
    assertRefused(folder, "cannot be read");
    assertRefused(empty, "it lacks number");
    assertRefused(rowless, "has no row");
    assertRefused(binary, "is no text in UTF-8");
    assertRefused(latin, "is no text in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--log=", "--limit=0", "--limit=-1", "--limit=x", "--zone=Mars", "--fast", "log"})
  void badOptionIsRefusedWithTheUsage(String option) {
    assertThatThrownBy(() -> ReplayOptions.parse(List.of("--log=x", option)))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("Usage: replay --log=PATH [--limit=N] [--zone=UTC]");
  }

  @Test
  void logMustBeGivenOnce() {
    assertThatThrownBy(() -> ReplayOptions.parse(List.of())).hasMessageContaining("is missing");
    assertThatThrownBy(() -> ReplayOptions.parse(List.of("--log=a", "--log=b")))
        .hasMessageContaining("given twice");
  }

  @Test
  void odditiesAreCounted() {
    Map<String, Long> oddities = LogOddities.of(MadeLog.read());
    assertThat(oddities.values()).allMatch(count -> count > 0);
    assertThat(oddities.values()).containsExactly(23L, 8L, 1L, 1L, 1L, 1L, 2L, 6L, 18L);
  }

  private static void assertRefused(Path log, String reason) {
    assertThatThrownBy(() -> ServiceNowLog.read(ReplayOptions.parse(List.of("--log=" + log))))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining(reason)
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1));
  }
}
