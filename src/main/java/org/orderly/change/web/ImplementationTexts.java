package org.orderly.change.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.change.Gate;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Word;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words, names and times of implementations, reviews and trends as their reader reads them. */
@Component
class ImplementationTexts {

  private static final String NONE = "–";

  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;
  private final MessageSource messages;

  ImplementationTexts(
      IdentityManagement identity, CatalogueManagement catalogue, MessageSource messages) {
    this.identity = identity;
    this.catalogue = catalogue;
    this.messages = messages;
  }

  ForReader ofReader() {
    return new ForReader(
        ZoneId.of(identity.person(Acting.current().key()).map(PersonView::zone).orElse("UTC")),
        LocaleContextHolder.getLocale());
  }

  /** In the reader's language and zone. */
  final class ForReader {

    private final Locale locale;
    private final LocalTimes times;

    private ForReader(ZoneId zone, Locale locale) {
      this.locale = locale;
      this.times = new LocalTimes(zone, locale);
    }

    public String person(@Nullable String key) {
      return key == null ? NONE : identity.person(key).map(PersonView::name).orElse(key);
    }

    public String group(String key) {
      return identity.group(key).map(GroupView::name).orElse(key);
    }

    public String service(String key) {
      return catalogue.service(key).map(ServiceView::name).orElse(key);
    }

    public String time(@Nullable Instant instant) {
      return times.of(instant);
    }

    public String day(LocalDate day) {
      return LocalTimes.day(day, locale);
    }

    /** A word of one of the lists, such as {@code outcome}. */
    public String word(String list, @Nullable Word word) {
      return word == null ? NONE : text("change.made." + list + "." + word.word());
    }

    /** Why a gate stands as it does, with what that is about. */
    public String why(Gate gate) {
      String finding = text("change.gate.finding." + gate.finding().word());
      return gate.about().isEmpty()
          ? finding
          : finding + ": " + String.join(", ", gate.about().stream().map(this::about).toList());
    }

    private String about(String about) {
      return Gate.instant(about).map(this::time).orElse(about);
    }

    private String text(String key) {
      return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
    }
  }
}
