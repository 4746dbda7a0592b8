package org.orderly.engine.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.Feel;

/** Checks one value against its field. */
final class FieldCheck {

  private static final String LONGEST = "4000";
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@.]{2,}");
  private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9][0-9]{4,20}");

  private final FormField field;
  private final Feel feel;
  private final Map<String, @Nullable Object> context;
  private final Optional<List<String>> offered;

  FieldCheck(
      FormField field,
      Feel feel,
      Map<String, @Nullable Object> context,
      Optional<List<String>> offered) {
    this.field = field;
    this.feel = feel;
    this.context = context;
    this.offered = offered;
  }

  Verdict check(@Nullable Object value) {
    if (value == null || missing(value)) {
      return field.required()
          ? refuse(FormMessage.REQUIRED)
          : Verdict.accept(field.kind() == FieldKind.CHECKBOX ? Boolean.FALSE : null);
    }
    return switch (field.kind()) {
      case TEXT -> text(value);
      case NUMBER -> number(value);
      case CHECKBOX ->
          value instanceof Boolean ? Verdict.accept(value) : refuse(FormMessage.NOT_A_CHECK);
      case CHOICE -> choice(value);
      case CHOICES -> choices(value);
      case DATE, TIME, DATE_TIME -> instant(value);
      case COMPUTED -> Verdict.accept(null);
    };
  }

  private boolean missing(Object value) {
    return value instanceof String text && (text.isEmpty() || field.required() && text.isBlank())
        || value instanceof List<?> list && list.isEmpty()
        || field.required() && Boolean.FALSE.equals(value);
  }

  private Verdict text(Object value) {
    if (!(value instanceof String text)) {
      return refuse(FormMessage.NOT_TEXT);
    }
    if (broken(text)) {
      return refuse(FormMessage.BROKEN_TEXT);
    }
    String shortest = field.minLength();
    if (shortest != null && !holds(text.length(), ">=", shortest)) {
      return refuse(FormMessage.TOO_SHORT, bound(shortest));
    }
    String longest = field.maxLength() == null ? LONGEST : field.maxLength();
    if (!holds(text.length(), "<=", longest)) {
      return refuse(FormMessage.TOO_LONG, bound(longest));
    }
    Pattern pattern = field.pattern();
    if (pattern != null && !pattern.matcher(text).find()) {
      return refuse(FormMessage.NOT_THE_PATTERN);
    }
    if ("email".equals(field.validation()) && !ADDRESS.matcher(text).matches()) {
      return refuse(FormMessage.NOT_AN_ADDRESS);
    }
    if ("phone".equals(field.validation()) && !PHONE.matcher(text).matches()) {
      return refuse(FormMessage.NOT_A_PHONE);
    }
    return Verdict.accept(text);
  }

  private static boolean broken(String text) {
    return text.codePoints().anyMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF);
  }

  private Verdict number(Object value) {
    BigDecimal number = decimal(value);
    if (number == null) {
      return refuse(FormMessage.NOT_A_NUMBER);
    }
    String min = field.min();
    if (min != null && !holds(number, ">=", min)) {
      return refuse(FormMessage.TOO_SMALL, bound(min));
    }
    String max = field.max();
    if (max != null && !holds(number, "<=", max)) {
      return refuse(FormMessage.TOO_LARGE, bound(max));
    }
    if (field.decimals() >= 0 && number.stripTrailingZeros().scale() > field.decimals()) {
      return refuse(FormMessage.TOO_PRECISE, field.decimals());
    }
    boolean plain = value instanceof Integer || value instanceof Long || value instanceof String;
    return Verdict.accept(plain ? value : number.doubleValue());
  }

  private @Nullable BigDecimal decimal(Object value) {
    boolean fits = field.numberAsText() ? value instanceof String : value instanceof Number;
    if (!fits || value.toString().length() > 40) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(value.toString());
      return Math.abs((long) number.scale()) > 400 ? null : number;
    } catch (NumberFormatException notFinite) {
      return null;
    }
  }

  private Verdict choice(Object value) {
    return value instanceof String text && offers(text)
        ? Verdict.accept(text)
        : refuse(FormMessage.NOT_LISTED);
  }

  private Verdict choices(Object value) {
    if (!(value instanceof List<?> chosen)
        || new HashSet<>(chosen).size() < chosen.size()
        || !chosen.stream().allMatch(one -> one instanceof String text && offers(text))) {
      return refuse(FormMessage.NOT_A_CHOICE);
    }
    return Verdict.accept(List.copyOf(chosen));
  }

  private boolean offers(String value) {
    return offered.isPresent() && offered.get().contains(value);
  }

  private Verdict instant(Object value) {
    if (!(value instanceof String text)) {
      return refuseTime();
    }
    try {
      int year = year(text);
      return year >= 1 && year <= 9999 ? Verdict.accept(text) : refuseTime();
    } catch (DateTimeException notATime) {
      return refuseTime();
    }
  }

  private int year(String text) {
    boolean local = field.zone().equals("no_timezone");
    if (field.kind() == FieldKind.DATE) {
      return LocalDate.parse(text).getYear();
    }
    if (field.kind() == FieldKind.TIME) {
      if (local) {
        LocalTime.parse(text);
      } else {
        requireUtc(OffsetTime.parse(text).getOffset());
      }
      return 1;
    }
    if (local) {
      return LocalDateTime.parse(text).getYear();
    }
    OffsetDateTime time = OffsetDateTime.parse(text);
    requireUtc(time.getOffset());
    return time.getYear();
  }

  private void requireUtc(ZoneOffset offset) {
    if (field.zone().equals("utc_normalized") && !offset.equals(ZoneOffset.UTC)) {
      throw new DateTimeException("not in UTC");
    }
  }

  private Verdict refuseTime() {
    String zone =
        switch (field.zone()) {
          case "utc_normalized" -> "Z";
          case "no_timezone" -> "";
          default -> "+01:00";
        };
    return switch (field.kind()) {
      case DATE -> refuse(FormMessage.NOT_A_DATE);
      case TIME -> refuse(FormMessage.NOT_A_TIME, "14:30" + zone);
      default -> refuse(FormMessage.NOT_A_DATE_TIME, "2026-11-22T14:30" + zone);
    };
  }

  private boolean holds(Number value, String relation, String bound) {
    if (bound.startsWith("=")) {
      return feel.test(
          new BigDecimal(value.toString()).toPlainString()
              + " "
              + relation
              + " ("
              + bound.substring(1)
              + ")",
          context);
    }
    int order = new BigDecimal(value.toString()).compareTo(new BigDecimal(bound));
    return relation.equals(">=") ? order >= 0 : order <= 0;
  }

  private static String bound(String bound) {
    return bound.startsWith("=") ? "what the form works out" : bound;
  }

  private Verdict refuse(FormMessage message, Object... values) {
    return Verdict.refuse(message.about(field.label(), values));
  }
}
