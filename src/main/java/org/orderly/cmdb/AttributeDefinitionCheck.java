package org.orderly.cmdb;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds the attributes of a class against what they may be, whatever class it is. */
final class AttributeDefinitionCheck {

  private static final int MOST = 100;
  private static final int MOST_OPTIONS = 200;
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_OPTION = 80;
  private static final int LONGEST_UNIT = 16;
  private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");

  private final BiConsumer<String, String> refusals;

  AttributeDefinitionCheck(BiConsumer<String, String> refusals) {
    this.refusals = refusals;
  }

  void all(List<AttributeDefinition> attributes) {
    if (attributes.size() > MOST) {
      refusals.accept("attributes", "Give at most " + MOST + " attributes");
      return;
    }
    Set<String> keys = new HashSet<>();
    for (int n = 0; n < attributes.size(); n++) {
      one("attributes[" + n + "].", attributes.get(n), keys);
    }
  }

  private void one(String place, AttributeDefinition attribute, Set<String> keys) {
    if (!KEY.matcher(attribute.key()).matches()) {
      refusals.accept(place + "key", "Use a lower-case letter, then up to 39 letters and digits");
    } else if (!keys.add(attribute.key())) {
      refusals.accept(place + "key", "Another attribute of the class has this key");
    }
    title(place + "title", attribute.title());
    title(place + "titleDe", attribute.titleDe());
    options(place + "options", attribute);
    bounds(place, attribute);
    pattern(place, attribute);
    String unit = attribute.unit();
    if (unit != null && ValueCheck.line(unit, LONGEST_UNIT).value() == null) {
      refusals.accept(place + "unit", "Give at most " + LONGEST_UNIT + " characters");
    }
  }

  private void title(String place, String title) {
    if (isBad(title, LONGEST_TITLE)) {
      refusals.accept(place, "Give 1 to " + LONGEST_TITLE + " characters");
    }
  }

  static boolean isBad(String text, int longest) {
    String value = ValueCheck.line(text, longest).value();
    return value == null || value.isEmpty();
  }

  private void options(String place, AttributeDefinition attribute) {
    List<String> options = attribute.options();
    if (attribute.type() != AttributeType.CHOICE) {
      if (!options.isEmpty()) {
        refusals.accept(place, "Only a choice has options");
      }
      return;
    }
    Set<String> different = new HashSet<>();
    options.forEach(option -> different.add(option.toLowerCase(Locale.ROOT)));
    if (options.isEmpty()
        || options.size() > MOST_OPTIONS
        || different.size() < options.size()
        || options.stream().anyMatch(option -> isBad(option, LONGEST_OPTION))) {
      refusals.accept(
          place, "Give 1 to " + MOST_OPTIONS + " different options of up to 80 characters");
    }
  }

  private void bounds(String place, AttributeDefinition attribute) {
    boolean number =
        attribute.type() == AttributeType.WHOLE_NUMBER || attribute.type() == AttributeType.DECIMAL;
    if (!number && (attribute.lowest() != null || attribute.highest() != null)) {
      refusals.accept(place + "lowest", "Only a number has a lowest and a highest value");
    } else if (attribute.lowest() != null
        && attribute.highest() != null
        && attribute.lowest().compareTo(attribute.highest()) > 0) {
      refusals.accept(place + "highest", "The highest value is no less than the lowest");
    }
  }

  private void pattern(String place, AttributeDefinition attribute) {
    int most = mostText(attribute.type());
    Integer longest = attribute.longest();
    if (longest != null && (longest < 1 || longest > most)) {
      refusals.accept(
          place + "longest",
          most == 0 ? "Only a text has a longest length" : "Give a number from 1 to " + most);
    }
    String pattern = attribute.pattern();
    if (pattern != null) {
      @Nullable String refusal =
          most == 0 ? "Only a text has a pattern" : SafePattern.refusal(pattern);
      if (refusal != null) {
        refusals.accept(place + "pattern", refusal);
      }
    }
  }

  private static int mostText(AttributeType type) {
    return switch (type) {
      case TEXT -> AttributeCheck.LONGEST_TEXT;
      case LONG_TEXT -> AttributeCheck.LONGEST_LONG_TEXT;
      default -> 0;
    };
  }

  /** What is kept of definitions: only what they say. */
  static Map<String, AttributeDefinition> byKey(List<AttributeDefinition> attributes) {
    Map<String, AttributeDefinition> byKey = new java.util.LinkedHashMap<>();
    attributes.forEach(attribute -> byKey.put(attribute.key(), attribute));
    return byKey;
  }
}
