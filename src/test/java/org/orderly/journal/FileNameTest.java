package org.orderly.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report.pdf",
    "../../etc/passwd, passwd",
    "C:\\Users\\me\\plan.docx, plan.docx",
    "' spaced name .txt ', spaced name .txt",
    "<script>.svg, <script>.svg",
    "Übersicht.xlsx, Übersicht.xlsx"
  })
  void theLastPartOfAPathIsKept(String given, String kept) {
    assertThat(FileName.clean(given)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a/", "\r\n", "\u0000"})
  void aNameOfNothingBecomesAPlainWord(String given) {
    assertThat(FileName.clean(given)).isEqualTo("attachment");
  }

  @Test
  void whatReversesOrBreaksLinesIsLeftOut() {
    assertThat(FileName.clean("invoice\u202Efdp.exe\r\nSet-Cookie: a=b"))
        .isEqualTo("invoicefdp.exeSet-Cookie: a=b");
  }

  @Test
  void aLongNameKeepsItsBeginningAndItsEnd() {
    String name = FileName.clean("😀".repeat(300) + ".pdf");
    assertThat(name.codePointCount(0, name.length())).isEqualTo(200);
    assertThat(name).startsWith("😀").contains("…").endsWith(".pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\"b.txt", "a;b.txt", "a\\b%20.txt", "漢字.txt", "a\r\nX: y.txt", "😀.txt"})
  void theHeaderHoldsPlainLettersOnlyAndNamesTheFileWhole(String name) {
    String header = FileName.disposition(name);
    assertThat(header).matches("attachment; filename=\"[\\w. -]+\"; filename\\*=UTF-8''[\\w.%-]+");
    String encoded = header.substring(header.indexOf("''") + 2);
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(name);
  }
}
