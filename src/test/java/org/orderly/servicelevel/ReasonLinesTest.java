package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

class ReasonLinesTest {

  private static final MissedTarget RESPONSE = missed("INC000012", "response");
  private static final MissedTarget RESOLUTION = missed("INC000012", "resolution");
  private static final List<MissedTarget> BOTH = List.of(RESPONSE, RESOLUTION);

  @Test
  void eachLineGivesOneTargetItsReason() {
    assertThat(
            read(
                0,
                "INC000012 response P2: staffing; two were ill\n\n"
                    + "inc000012 resolution: Wrong Hold",
                null))
        .containsExactly(
            new MissedTargetReason(
                RESPONSE.record(), "response", MissedReason.STAFFING, "two were ill"),
            new MissedTargetReason(
                RESOLUTION.record(), "resolution", MissedReason.WRONG_HOLD, null));
  }

  @Test
  void whatHasNoReasonOfItsOwnTakesTheOneForAllOthers() {
    String asked = BOTH.stream().map(ReasonLines::line).collect(Collectors.joining("\n"));
    assertThat(read(3, asked, MissedReason.SUPPLIER))
        .extracting(MissedTargetReason::reason)
        .containsExactly(MissedReason.SUPPLIER, MissedReason.SUPPLIER);
    assertThat(read(0, "INC000012 response P2: dependency", MissedReason.SUPPLIER))
        .extracting(MissedTargetReason::reason)
        .containsExactly(MissedReason.DEPENDENCY, MissedReason.SUPPLIER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INC000012 response P2: staffing                          | 1 missed targets have no reason
          INC000012 response P2: laziness                          | «laziness» is no reason
          INC000099 response P2: staffing                          | names no missed target
          INC000012 update: staffing                               | names no missed target
          staffing                                                 | names no missed target
          INC000012 response P2: ; two were ill                    | has a remark and no reason
          INC000012 response: staffing~INC000012 response: supplier | is named twice
          """)
  void whatIsNotUnderstoodIsRefusedAtItsField(String typed, String message) {
    assertThatThrownBy(() -> read(0, typed.replace('~', '\n'), null))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields().get(ReasonLines.FIELD)).contains(message));
  }

  @Test
  void whatIsTooMuchToNameNeedsTheReasonForAllOthers() {
    String typed = "INC000012 response: staffing\nINC000012 resolution: staffing";
    assertThat(read(4, typed, MissedReason.MAJOR_INCIDENT)).hasSize(2);
    assertThatThrownBy(() -> read(4, typed, null))
        .hasMessageContaining("4 missed targets have no reason");
  }

  @Test
  void aLongRemarkIsRefused() {
    assertThatThrownBy(
            () ->
                read(0, "INC000012 response: staffing; " + "x".repeat(501), MissedReason.SUPPLIER))
        .hasMessageContaining("is longer than 500");
  }

  private static List<MissedTargetReason> read(
      long unlisted, String typed, @Nullable MissedReason others) {
    return ReasonLines.read(BOTH, unlisted, typed, others);
  }

  private static MissedTarget missed(String number, String metric) {
    return new MissedTarget(new RecordNumber(number), "mail", metric, "P2", Instant.EPOCH);
  }
}
