package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.kernel.Word;

/** What was typed becomes one text for one value, or is refused with a way out. */
class ValueCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text         | '  a <b> '             | a <b>
          long-text    | 'a'                    | a
          whole-number | +007                   | 7
          whole-number | -0                     | 0
          decimal      | 12.500                 | 12.5
          decimal      | 0.000                  | 0
          decimal      | 1000                   | 1000
          decimal      | -1.10                  | -1.1
          flag         | Yes                    | true
          flag         | FALSE                  | false
          date         | 2028-02-29             | 2028-02-29
          choice       | LARGE                  | large
          address      | 192.0.2.17             | 192.0.2.17
          address      | 2001:DB8::1            | 2001:db8:0:0:0:0:0:1
          address      | ::ffff:192.0.2.17      | 192.0.2.17
          mac          | 00-53-00-12-AB-CD      | 00:53:00:12:ab:cd
          mac          | 0053.0012.abcd         | 00:53:00:12:ab:cd
          mac          | 00530012abcd           | 00:53:00:12:ab:cd
          link         | https://example.org/?a | https://example.org/?a
          """)
  void oneValueHasOneText(String type, String typed, String canonical) {
    Checked checked = AttributeCheck.check(attribute(type), typed);
    assertThat(checked.value()).as(checked.refusal()).isEqualTo(canonical);
    assertThat(AttributeCheck.check(attribute(type), canonical).value()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text         | "a\tb"
          whole-number | 1.5
          whole-number | 1234567890123456789
          whole-number | ten
          decimal      | 1,5
          decimal      | 1e9
          decimal      | NaN
          flag         | maybe
          date         | 2027-02-29
          date         | 01.02.2027
          date         | 1215-06-15
          choice       | huge
          address      | 192.0.2.256
          address      | 192.0.2.017
          address      | 1.2
          address      | example.org
          address      | 2001:db8::1::2
          address      | fe80::1%eth0
          address      | ::::
          mac          | 00:53:00:12:ab
          mac          | 00:53:00:12:ab:cg
          mac          | 0:053:00:12:ab:cd
          link         | javascript:alert(1)
          link         | file:///etc/passwd
          link         | https://
          link         | example.org
          """)
  void whatIsNoSuchValueIsRefused(String type, String typed) {
    Checked checked = AttributeCheck.check(attribute(type), typed.replace("\"", ""));
    assertThat(checked.value()).isNull();
    assertThat(checked.refusal()).isNotBlank();
  }

  @Test
  void boundsLengthsAndPatternsHold() {
    AttributeDefinition number = bounded("1", "10", null, null, AttributeType.DECIMAL);
    assertThat(AttributeCheck.check(number, "0.99").refusal()).isEqualTo("Give 1 or more");
    assertThat(AttributeCheck.check(number, "10.01").refusal()).isEqualTo("Give 10 or less");
    AttributeDefinition text = bounded(null, null, 3, "[a-z]+", AttributeType.TEXT);
    assertThat(AttributeCheck.check(text, "abcd").refusal()).contains("3 characters");
    assertThat(AttributeCheck.check(text, "aB").refusal()).contains("[a-z]+");
    assertThat(AttributeCheck.check(text, "abc").value()).isEqualTo("abc");
    assertThat(AttributeCheck.check(attribute("long-text"), "a\r\nb\rc").value())
        .isEqualTo("a\nb\nc");
  }

  @Test
  void aTextThatIsTooLongForItsPatternIsToldSo() {
    AttributeDefinition text = bounded(null, null, 4_000, "[a-z]+", AttributeType.TEXT);
    assertThat(AttributeCheck.check(text, "a".repeat(1_000)).refusal()).isNull();
    assertThat(AttributeCheck.check(text, "a".repeat(1_001)).refusal())
        .isEqualTo("Give at most 1000 characters");
  }

  /** Some hundred million years, if it were not given up. */
  @Test
  void aPatternThatTakesTooLongDoesNotMatch() {
    assertThat(SafePattern.matches("(a+)+b", "a".repeat(60))).isFalse();
    assertThat(SafePattern.matches("(a|b)*", "ab".repeat(500))).isTrue();
    assertThat(SafePattern.matches(".*", "a".repeat(SafePattern.LONGEST_TEXT + 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"(a)\\1", "(?<x>a)\\k<x>", "(a", "a{2"})
  void aPatternThatIsNotSafeIsRefused(String pattern) {
    assertThat(SafePattern.refusal(pattern)).isNotBlank();
    assertThat(SafePattern.refusal("[a-z]{2}-\\d+")).isNull();
  }

  private static AttributeDefinition attribute(String type) {
    AttributeType meant = Word.of(AttributeType.class, type);
    return new AttributeDefinition(
        "one",
        "One",
        "Eins",
        meant,
        false,
        List.of("small", "large"),
        null,
        null,
        null,
        null,
        null,
        false);
  }

  private static AttributeDefinition bounded(
      String lowest, String highest, Integer longest, String pattern, AttributeType type) {
    return new AttributeDefinition(
        "one",
        "One",
        "Eins",
        type,
        false,
        List.of(),
        lowest == null ? null : new BigDecimal(lowest),
        highest == null ? null : new BigDecimal(highest),
        longest,
        pattern,
        null,
        false);
  }
}
