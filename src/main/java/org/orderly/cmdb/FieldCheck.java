package org.orderly.cmdb;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.orderly.catalogue.Criticality;
import org.orderly.kernel.Word;

/** Holds the value of a field that every item has against what it may be. */
final class FieldCheck {

  static final int LONGEST_NAME = 160;

  private static final int LONGEST_TAG = 80;
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_DESCRIPTION = 10_000;
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());
  private static final BigDecimal DEAREST = new BigDecimal("9999999999999.99");

  private final ClassTree classes;
  private final FieldLookups lookups;

  FieldCheck(ClassTree classes, FieldLookups lookups) {
    this.classes = classes;
    this.lookups = lookups;
  }

  /** The canonical text of what was typed, or why it is refused. */
  Checked check(ItemField field, String typed) {
    return switch (field) {
      case CLASS -> itemClass(typed.strip());
      case NAME, VENDOR, SERIAL, VERSION -> ValueCheck.line(typed, LONGEST_NAME);
      case STATUS -> word(ItemStatus.class, typed);
      case OWNER -> known(typed, lookups::person, "Nobody has the key «%s»");
      case SUPPORT_GROUP ->
          known(typed, lookups::resolverGroup, "No resolver group has the key «%s»");
      case CUSTOMER -> known(typed, lookups::customer, "No customer has the key «%s»");
      case SITE -> known(typed, lookups::site, "No site has the key «%s»");
      case CRITICALITY -> word(Criticality.class, typed);
      case ENVIRONMENT -> word(Environment.class, typed);
      case CONTRACT, ASSET_TAG -> ValueCheck.line(typed, LONGEST_TAG);
      case WARRANTY_END -> ValueCheck.date(typed);
      case COST -> ValueCheck.decimal(typed).then(FieldCheck::money);
      case CURRENCY -> currency(typed.strip().toUpperCase(Locale.ROOT));
      case DESCRIPTION -> ValueCheck.lines(typed, LONGEST_DESCRIPTION);
      case LAST_VERIFIED_AT -> Checked.bad("Verifying an item is a step of its own");
    };
  }

  private Checked itemClass(String key) {
    return classes
        .find(key)
        .map(
            found -> {
              if (found.facts().abstractClass()) {
                return Checked.bad("Items are of a class below «" + key + "», not of it");
              }
              return found.retired()
                  ? Checked.bad("The class «" + key + "» is retired")
                  : Checked.good(key);
            })
        .orElseGet(() -> Checked.bad("There is no class «" + Refusals.shown(key) + "»"));
  }

  private static <E extends Enum<E> & Word> Checked word(Class<E> list, String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
    return Word.find(list, word)
        .map(found -> Checked.good(found.word()))
        .orElseGet(
            () ->
                Checked.bad(
                    java.util.Arrays.stream(list.getEnumConstants())
                        .map(Word::word)
                        .collect(Collectors.joining(", ", "One of ", ""))));
  }

  private static Checked known(String typed, Predicate<String> isKnown, String otherwise) {
    String key = typed.strip();
    return key.length() <= LONGEST_KEY && isKnown.test(key)
        ? Checked.good(key)
        : Checked.bad(otherwise.formatted(Refusals.shown(key)));
  }

  private static Checked money(String number) {
    return new BigDecimal(number).scale() > 2
        ? Checked.bad("Give at most two digits after the point")
        : ValueCheck.within(number, BigDecimal.ZERO, DEAREST);
  }

  private static Checked currency(String code) {
    return CURRENCIES.contains(code)
        ? Checked.good(code)
        : Checked.bad("Give a currency, such as EUR");
  }
}
