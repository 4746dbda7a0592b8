package org.orderly.cmdb.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemTitles;
import org.orderly.cmdb.VerificationScope;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names, times and shares of verifications as their reader reads them. */
@Component
class VerificationTexts {

  private static final String NONE = "–";

  private final IdentityManagement identity;
  private final CustomerManagement customers;
  private final ItemClassManagement classes;
  private final MessageSource messages;

  VerificationTexts(
      IdentityManagement identity,
      CustomerManagement customers,
      ItemClassManagement classes,
      MessageSource messages) {
    this.identity = identity;
    this.customers = customers;
    this.classes = classes;
    this.messages = messages;
  }

  ForReader ofReader() {
    ZoneId zone = identity.zoneOf(Acting.current().key());
    Locale locale = LocaleContextHolder.getLocale();
    return new ForReader(locale, zone);
  }

  /** In the reader's language and zone. */
  final class ForReader {

    private final Locale locale;
    private final LocalTimes times;
    private final ItemNames names = new ItemNames(identity, customers);
    private final ItemTitles titles;

    private ForReader(Locale locale, ZoneId zone) {
      this.locale = locale;
      this.titles = classes.titles(locale);
      this.times = new LocalTimes(zone, locale);
    }

    /** What a verification is about. */
    public String about(VerificationScope scope) {
      String of = scope.of() == null ? "" : scope.of();
      String name =
          switch (scope.kind()) {
            case CLASS -> itemClass(of);
            case CUSTOMER -> names.customer(of);
            case SITE -> names.site(of);
            case ITEMS -> text("verification.scope.items.count", scope.items().size());
          };
      return scope.criticalities().isEmpty()
          ? name
          : name
              + " ("
              + scope.criticalities().stream()
                  .map(word -> text("verification.criticality." + word))
                  .collect(Collectors.joining(", "))
              + ")";
    }

    public String itemClass(String key) {
      return titles.itemClass(key);
    }

    public String person(@Nullable String key) {
      return key == null ? NONE : names.person(key);
    }

    public String group(String key) {
      return names.group(key);
    }

    public String time(@Nullable Instant instant) {
      return times.of(instant);
    }

    /** The name of a field as people type it. */
    public String field(@Nullable String field) {
      return field == null ? "" : field.replaceFirst("^" + ItemField.ATTRIBUTE, "");
    }

    public String share(@Nullable BigDecimal percent) {
      if (percent == null) {
        return NONE;
      }
      NumberFormat format = NumberFormat.getInstance(locale);
      format.setMinimumFractionDigits(1);
      format.setMaximumFractionDigits(1);
      return format.format(percent) + " %";
    }

    private String text(String key, Object... values) {
      return messages.getMessage(key, values, locale);
    }
  }
}
