package org.orderly.cmdb.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.AttributeDefinition;
import org.orderly.cmdb.AttributeType;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemTitles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.MessageSource;

/**
 * Says in the reader's words what is kept of a configuration item as keys, words and canonical
 * text.
 */
final class ItemWords {

  private static final int DIGITS = 10;

  private final ItemTitles titles;
  private final ItemNames names;
  private final LocalTimes times;
  private final MessageSource messages;
  private final Locale locale;

  ItemWords(
      ItemTitles titles, ItemNames names, LocalTimes times, MessageSource messages, Locale locale) {
    this.titles = titles;
    this.names = names;
    this.times = times;
    this.messages = messages;
    this.locale = locale;
  }

  public ItemTitles titles() {
    return titles;
  }

  /** A text of the message files. */
  public String text(String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }

  /** What a field is called; an attribute as its class says. */
  public String field(String field, String itemClass) {
    if (!field.startsWith(ItemField.ATTRIBUTE)) {
      return text("items.field." + field);
    }
    String key = field.substring(ItemField.ATTRIBUTE.length());
    return titles.attribute(itemClass, key).map(titles::attribute).orElse(key);
  }

  /** What stands in a field; a dash where nothing does. */
  public String value(String field, String itemClass, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "–";
    }
    if (field.startsWith(ItemField.ATTRIBUTE)) {
      return titles
          .attribute(itemClass, field.substring(ItemField.ATTRIBUTE.length()))
          .map(attribute -> value(attribute, value))
          .orElse(value);
    }
    return ItemField.find(field).map(known -> value(known, value)).orElse(value);
  }

  private String value(ItemField field, String value) {
    return switch (field) {
      case CLASS -> titles.itemClass(value);
      case STATUS -> text("items.status." + value);
      case CRITICALITY -> text("items.criticality." + value);
      case ENVIRONMENT -> text("items.environment." + value);
      case OWNER -> names.person(value);
      case SUPPORT_GROUP -> names.group(value);
      case CUSTOMER -> names.customer(value);
      case SITE -> names.site(value);
      case WARRANTY_END -> day(value);
      case COST -> number(value);
      case LAST_VERIFIED_AT -> times.of(Instant.parse(value));
      default -> value;
    };
  }

  private String value(AttributeDefinition attribute, String value) {
    return switch (attribute.type()) {
      case FLAG -> text("items.flag." + value);
      case DATE -> day(value);
      case WHOLE_NUMBER, DECIMAL ->
          attribute.unit() == null ? number(value) : number(value) + " " + attribute.unit();
      default -> value;
    };
  }

  /** Whether what stands in a field is an address of the web. */
  public boolean link(String field, String itemClass) {
    return field.startsWith(ItemField.ATTRIBUTE)
        && titles
            .attribute(itemClass, field.substring(ItemField.ATTRIBUTE.length()))
            .filter(attribute -> attribute.type() == AttributeType.LINK)
            .isPresent();
  }

  /** What is known of a component, in one line. */
  public String facts(@Nullable Map<String, String> facts) {
    return facts == null
        ? "–"
        : String.join(
            ", ",
            facts.entrySet().stream()
                .map(one -> part(one.getKey()) + " " + one.getValue())
                .toList());
  }

  /** What a fact of a component is called; its name in words where nobody says. */
  private String part(String name) {
    String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return Objects.requireNonNullElse(
        messages.getMessage("items.part." + name, null, words, locale), words);
  }

  /** How a relation reads, as the beginning of a line. */
  public String relation(String type, boolean fromSource) {
    String words = titles.relation(type, fromSource);
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }

  /** Who it was; the server itself has no name. */
  public String person(String key) {
    return key.equals(Actor.system().key()) ? text("items.system") : names.person(key);
  }

  /** Where a value comes from; in words where it is known by its origin alone. */
  public String source(String source) {
    return Objects.requireNonNullElse(
        messages.getMessage("items.origin." + source, null, source, locale), source);
  }

  public String time(@Nullable Instant at) {
    return times.of(at);
  }

  /** What an address filters by, as it is shown. */
  public String choice(String field, String value) {
    return value.isEmpty() ? text("items.nothing-said") : value(field, "", value);
  }

  private String day(String value) {
    return LocalTimes.day(LocalDate.parse(value), locale);
  }

  private String number(String value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(DIGITS);
    return format.format(new BigDecimal(value));
  }
}
