package org.orderly.engine.expression;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.DateTime;
import org.jspecify.annotations.Nullable;

/** Lets a filter count from {@code dateTime()}: so many hours or days before or after it. */
final class InstantResolver extends ReadOnlyResolver {

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object name) {
    return null;
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object method,
      Class<?> @Nullable [] types,
      @Nullable Object @Nullable [] arguments) {
    if (!(base instanceof DateTime instant) || !(method instanceof String name)) {
      return null;
    }
    Object answer = null;
    if (arguments == null || arguments.length == 0) {
      answer = plain(instant, name);
    } else if (arguments.length == 1 && arguments[0] instanceof Number amount) {
      answer = counted(instant, name, Math.toIntExact(amount.longValue()));
    }
    context.setPropertyResolved(answer != null);
    return answer;
  }

  private static @Nullable Object plain(DateTime instant, String method) {
    return switch (method) {
      case "withTimeAtStartOfDay" -> instant.withTimeAtStartOfDay();
      case "toDate" -> instant.toDate();
      default -> null;
    };
  }

  private static @Nullable DateTime counted(DateTime instant, String method, int amount) {
    return switch (method) {
      case "plusMinutes" -> instant.plusMinutes(amount);
      case "plusHours" -> instant.plusHours(amount);
      case "plusDays" -> instant.plusDays(amount);
      case "plusWeeks" -> instant.plusWeeks(amount);
      case "plusMonths" -> instant.plusMonths(amount);
      case "minusMinutes" -> instant.minusMinutes(amount);
      case "minusHours" -> instant.minusHours(amount);
      case "minusDays" -> instant.minusDays(amount);
      case "minusWeeks" -> instant.minusWeeks(amount);
      case "minusMonths" -> instant.minusMonths(amount);
      default -> null;
    };
  }
}
