package org.orderly.cmdb.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.CmdbRule;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.NewCorrection;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;

/**
 * What somebody asks to be corrected.
 *
 * @param plan its steps, each with what it does as {@code step}
 * @param reason why
 * @param becauseOf the number of the record that it comes from
 */
record CorrectionRequest(
    @Nullable ConfigurationPlan plan, @Nullable String reason, @Nullable String becauseOf) {

  NewCorrection wish() {
    return new NewCorrection(steps(), Objects.requireNonNullElse(reason, ""), number());
  }

  ConfigurationPlan steps() {
    return plan == null ? new ConfigurationPlan(List.of()) : plan;
  }

  private @Nullable RecordNumber number() {
    String typed = TypedFields.orNull(becauseOf);
    return typed == null
        ? null
        : RecordNumber.parse(typed)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        CmdbRule.CORRECTION_REFUSED,
                        "Refused: becauseOf",
                        Map.of("becauseOf", "Give the number of a record")));
  }
}
