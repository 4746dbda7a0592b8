package org.orderly.cmdb;

import java.util.Objects;

/** Holds the value of an attribute against its definition. */
final class AttributeCheck {

  static final int LONGEST_TEXT = 4_000;
  static final int LONGEST_LONG_TEXT = 10_000;

  private static final int USUAL_TEXT = 255;

  private AttributeCheck() {}

  /** The canonical text of what was typed, or why it is refused. */
  static Checked check(AttributeDefinition attribute, String typed) {
    return switch (attribute.type()) {
      case TEXT -> text(attribute, ValueCheck.line(typed, longest(attribute, USUAL_TEXT)));
      case LONG_TEXT -> text(attribute, ValueCheck.lines(typed, longest(attribute, LONGEST_TEXT)));
      case WHOLE_NUMBER -> number(attribute, ValueCheck.wholeNumber(typed));
      case DECIMAL -> number(attribute, ValueCheck.decimal(typed));
      case FLAG -> ValueCheck.flag(typed);
      case DATE -> ValueCheck.date(typed);
      case CHOICE -> choice(attribute, typed.strip());
      case ADDRESS -> ValueCheck.address(typed);
      case MAC -> ValueCheck.mac(typed);
      case LINK -> ValueCheck.link(typed);
    };
  }

  private static int longest(AttributeDefinition attribute, int usual) {
    return Objects.requireNonNullElse(attribute.longest(), usual);
  }

  private static Checked text(AttributeDefinition attribute, Checked text) {
    String pattern = attribute.pattern();
    return pattern == null
        ? text
        : text.then(
            value ->
                value.length() > SafePattern.LONGEST_TEXT
                    ? Checked.bad("Give at most " + SafePattern.LONGEST_TEXT + " characters")
                    : SafePattern.matches(pattern, value)
                        ? Checked.good(value)
                        : Checked.bad("Give what matches " + pattern));
  }

  private static Checked number(AttributeDefinition attribute, Checked number) {
    return number.then(value -> ValueCheck.within(value, attribute.lowest(), attribute.highest()));
  }

  private static Checked choice(AttributeDefinition attribute, String typed) {
    return attribute.options().stream()
        .filter(option -> option.equalsIgnoreCase(typed))
        .findFirst()
        .map(Checked::good)
        .orElseGet(() -> Checked.bad("One of " + String.join(", ", attribute.options())));
  }
}
