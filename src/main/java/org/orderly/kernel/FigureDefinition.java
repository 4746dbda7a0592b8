package org.orderly.kernel;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is computed from records (9.1). What exactly is counted is said in words under
 * {@code figure.<key>} in the message files, where people read it.
 *
 * @param key unique, such as {@code incident-reopened}
 * @param better which way is better
 * @param target what is usual; null where nothing is
 * @param clause of ISO/IEC 20000-1, such as 8.6.1
 * @param scopes what it can be asked for
 */
public record FigureDefinition(
    String key,
    FigureUnit unit,
    Better better,
    @Nullable Target target,
    String clause,
    Set<FigureScope.Kind> scopes) {

  /** Which way a figure should go. */
  public enum Better implements Word {
    LESS,
    MORE
  }

  /** Whether a value reaches the usual target. */
  public enum Verdict implements Word {
    MET,
    MISSED,
    /** There is no target, or nothing to count. */
    NONE
  }

  /**
   * What is usual.
   *
   * @param value in the figure's unit; reached where the figure is as good or better
   * @param source who says so
   */
  public record Target(BigDecimal value, String source) {}

  /** Whether the value reaches the usual target. */
  public Verdict judge(FigureValue value) {
    return target == null
        ? Verdict.NONE
        : value.amount().map(amount -> judge(amount, target.value())).orElse(Verdict.NONE);
  }

  private Verdict judge(BigDecimal amount, BigDecimal wanted) {
    int difference = amount.compareTo(wanted);
    return (better == Better.LESS ? difference <= 0 : difference >= 0)
        ? Verdict.MET
        : Verdict.MISSED;
  }
}
