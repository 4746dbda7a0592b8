package org.orderly.change.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeResults;
import org.orderly.change.TrendInterval;
import org.orderly.kernel.web.Words;

/** Reads what somebody wants to see of a trend. */
final class TrendFilter {

  private TrendFilter() {}

  static TrendInterval interval(@Nullable String typed) {
    return Objects.requireNonNullElse(
        Words.read(TrendInterval.class, "interval", typed), TrendInterval.MONTH);
  }

  static ChangeResults.By by(@Nullable String typed) {
    return Objects.requireNonNullElse(
        Words.read(ChangeResults.By.class, "by", typed), ChangeResults.By.TYPE);
  }

  static @Nullable String orNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
