package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.kernel.RuleViolation;

/** What is read of an import file. */
class ImportFileTest {

  private record Read(List<String> header, List<ImportRow> rows) {}

  private static Read read(byte[] file) throws IOException {
    try (ImportFile opened = ImportFile.open(new ByteArrayInputStream(file), ImportFormat.FOUND)) {
      List<ImportRow> rows = new ArrayList<>();
      for (ImportRow row = opened.read(); row != null; row = opened.read()) {
        rows.add(row);
      }
      return new Read(opened.columns(), rows);
    }
  }

  private static Read read(String file) throws IOException {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff"})
  void utf8IsReadWithAndWithoutItsMark(String mark) throws IOException {
    Read read = read(mark + "name,owner\nGrößer,müller\n");
    assertThat(read.header()).containsExactly("name", "owner");
    assertThat(read.rows()).containsExactly(new ImportRow(2, List.of("Größer", "müller")));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void commasSemicolonsAndTabsDivide(String comma) throws IOException {
    assertThat(read("name,owner,site\na,b,c\n".replace(",", comma)).rows())
        .containsExactly(new ImportRow(2, List.of("a", "b", "c")));
  }

  @Test
  void linesAreNumberedAsInTheFile() throws IOException {
    assertThat(read("name,note\r\na,\"one\r\ntwo\"\r\nb,x\r\n\r\nc,y").rows())
        .extracting(ImportRow::line)
        .containsExactly(2L, 4L, 6L);
  }

  @Test
  void theGuardAgainstFormulasIsTakenAway() throws IOException {
    assertThat(read("name\n'=1+1\n'quoted\n").rows())
        .extracting(row -> row.cells().get(0))
        .containsExactly("=1+1", "'quoted");
  }

  @ParameterizedTest
  @CsvSource({"windows-1252, UTF-8", "UTF-16LE, UTF-8", "UTF-16BE, UTF-8"})
  void anotherEncodingIsRefusedWithWhatToDo(String encoding, String remedy) {
    String text = (encoding.startsWith("UTF-16") ? "\ufeff" : "") + "name\nGrößer\n";
    assertRefused(text.getBytes(Charset.forName(encoding)), remedy);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, WINDOWS_1252, ;, SEMICOLON",
    "UTF-16LE,     UTF_16,       |, TAB",
    "UTF-16BE,     UTF_16,       ;,",
    "UTF-8,        UTF_8,        |, TAB",
    "UTF-8,        ,             ;, SEMICOLON",
  })
  void whatSomebodySaysOfAFileIsTaken(
      String charset, ImportEncoding encoding, String sign, ImportSeparator separator)
      throws IOException {
    String mark = charset.startsWith("UTF-16") ? "\ufeff" : "";
    String text = "na,me;site\nGrößer,1;x\n".replace(";", sign.equals("|") ? "\t" : sign);
    byte[] file = (mark + text).getBytes(Charset.forName(charset));
    try (ImportFile opened =
        ImportFile.open(new ByteArrayInputStream(file), new ImportFormat(encoding, separator))) {
      if (separator == null) {
        assertThat(opened.columns()).hasSize(2);
      } else {
        assertThat(opened.columns()).containsExactly("na,me", "site");
        assertThat(opened.read().cells()).containsExactly("Größer,1", "x");
      }
    }
  }

  @Test
  void whatIsNotAsSaidIsRefused() {
    byte[] latin = "name\nGrößer\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(
            () -> {
              try (ImportFile opened =
                  ImportFile.open(
                      new ByteArrayInputStream(latin),
                      new ImportFormat(ImportEncoding.UTF_8, null))) {
                opened.read();
              }
            })
        .hasMessageContaining("is not UTF-8");
  }

  @Test
  void anotherEncodingFarInIsRefusedWithItsPlace() throws IOException {
    byte[] file = ("name\n" + "server\n".repeat(50_000) + "Gr#sser\n").getBytes("UTF-8");
    file[file.length - 6] = (byte) 0xf6;
    assertRefused(file, "After line 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                 | empty",
        "'name,,site'       | Column 2",
        "'name,site,name'   | twice",
        "'PK\u0003\u0004xx' | workbook",
      })
  void aWrongHeaderIsRefused(String header, String why) {
    assertRefused((header + "\n").getBytes(StandardCharsets.UTF_8), why);
  }

  @Test
  void aQuotationMarkThatIsLeftOpenIsRefusedWithItsPlace() {
    assertRefused("name\na\nb\n\"c\nd\ne\n".getBytes(StandardCharsets.UTF_8), "After line 3");
    assertRefused("name\na\n\"b\"c\n".getBytes(StandardCharsets.UTF_8), "not well-formed");
  }

  private static void assertRefused(byte[] file, String why) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.rule()).isEqualTo(ImportRule.FILE_REFUSED);
              assertThat(refusal.fields()).containsKey("file");
            })
        .hasMessageContaining(why);
  }
}
