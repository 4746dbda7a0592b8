package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** What was seen, as people type it. */
class ObservationLinesTest {

  private static final List<VerifiedItem> ITEMS =
      LongStream.rangeClosed(1, 3)
          .mapToObj(
              id ->
                  new VerifiedItem(ItemReads.number(id), 1, "web: " + id, "server", 1, null, 0, 0))
          .toList();
  private static final RecordNumber FIRST = ItemReads.number(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CI000001: right                            | RIGHT        |         |      |
          ci000001 web 1: Unchecked                  | UNCHECKED    |         |      |
          CI000001: missing                          | MISSING      |         |      |
          CI000001: stale                            | STALE        |         |      |
          CI000001: orphan                           | ORPHAN       |         |      |
          CI000001: duplicate CI000009               | DUPLICATE    |         |      | CI000009
          CI000001: duplicate of ci000009            | DUPLICATE    |         |      | CI000009
          CI000001: serial = A: B; C                 | VALUE        | serial  | A: B; C |
          CI000001: serial=                          | VALUE        | serial  |      |
          CI000001: serial = -                       | VALUE        | serial  |      |
          CI000001: unauthorized version = 2         | UNAUTHORIZED | version | 2    |
          CI000001: not runs-on CI000009             | NOT_RELATED  | runs-on |      | CI000009
          CI000001: also runs-on CI000009            | ALSO_RELATED | runs-on |      | CI000009
          """)
  void whatIsTypedIsUnderstood(
      String line, Observation.Kind kind, String field, String value, String other) {
    assertThat(read(line).items().get(FIRST))
        .containsExactly(
            new Observation(kind, field, value, other == null ? null : new RecordNumber(other)));
  }

  @Test
  void severalLinesSpeakOfOneItemAndOthersTakeWhatIsSaidOfAll() {
    Observations seen =
        read("CI000001: serial = 1\nCI000001: owner = bob\nCI000002 web 2: \nsurplus server web 9");
    assertThat(seen.items().get(FIRST)).hasSize(2);
    assertThat(seen.items().get(ItemReads.number(2)))
        .extracting(Observation::kind)
        .containsExactly(Observation.Kind.RIGHT);
    assertThat(seen.surplus()).containsExactly(new Observations.Surplus("server", "web 9"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CI000007: right                       | names no item of this batch
          INC000001: right                      | names no item of this batch
          all is right                          | is not «number: what you saw»
          CI000001: fine                        | neither right nor something you saw
          CI000001: stale?                      | is a question
          CI000001: duplicate CI000009?         | is a question
          CI000001: duplicate CI000001          | is no number of another item
          CI000001: not runs-on web             | is no number of another item
          CI000001: right~CI000001: serial = 2  | or other things are said of it
          CI000001: serial = 1~CI000001: right  | or other things are said of it
          CI000001: serial = 1~CI000001: serial = 2 | two things of one field
          CI000001: stale~CI000001: stale       | twice
          """)
  void whatIsNotUnderstoodIsRefused(String lines, String why) {
    assertThatThrownBy(() -> read(lines.replace('~', '\n')))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields().get("observations")).contains(why));
  }

  @Test
  void nothingIsTakenForRightUnsaid() {
    assertThatThrownBy(() -> read("CI000001: right", null))
        .hasMessageContaining("2 items have nothing written");
    assertThatThrownBy(() -> read("CI000001: <script>\n".repeat(12), null))
        .hasMessageContaining(", and more");
  }

  @Test
  void whatIsOfferedIsAskedAndCanBeAnsweredByTakingItsMarkAway() {
    VerificationFinding stale =
        new VerificationFinding(
            1,
            FIRST,
            FindingKind.STALE,
            null,
            null,
            null,
            VerificationFinding.Source.MACHINE,
            VerificationFinding.Standing.OFFERED);
    String asked = ObservationLines.asked(ITEMS.get(0), List.of(stale));
    assertThat(asked).isEqualTo("CI000001 web  1: stale?");
    assertThatThrownBy(() -> read(asked)).hasMessageContaining("is a question");
    assertThat(read(asked.replace("?", "")).items().get(FIRST))
        .containsExactly(Observation.of(Observation.Kind.STALE));
    assertThat(ObservationLines.asked(ITEMS.get(1), List.of(stale))).isEqualTo("CI000002 web  2: ");
  }

  private static Observations read(String typed) {
    return read(typed, VerifiedItem.Outcome.RIGHT);
  }

  private static Observations read(String typed, VerifiedItem.Outcome others) {
    ObservationFaults faults = new ObservationFaults();
    Observations seen = ObservationLines.read(ITEMS, typed, others, faults);
    faults.refuse();
    return seen;
  }
}
