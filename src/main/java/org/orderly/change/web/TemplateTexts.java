package org.orderly.change.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names and times on the pages of templates, as their reader reads them. */
@Component
class TemplateTexts {

  private final IdentityManagement identity;

  TemplateTexts(IdentityManagement identity) {
    this.identity = identity;
  }

  ForReader ofReader() {
    ZoneId zone =
        identity
            .person(Acting.current().key())
            .map(PersonView::zone)
            .<ZoneId>map(ZoneId::of)
            .orElse(ZoneOffset.UTC);
    return new ForReader(new LocalTimes(zone, LocaleContextHolder.getLocale()), zone);
  }

  /** In the reader's language and zone. */
  final class ForReader {

    private final LocalTimes times;
    private final ZoneId zone;

    private ForReader(LocalTimes times, ZoneId zone) {
      this.times = times;
      this.zone = zone;
    }

    public String person(@Nullable String key) {
      return key == null ? "" : identity.person(key).map(PersonView::name).orElse(key);
    }

    public String time(@Nullable Instant instant) {
      return times.of(instant);
    }

    ZoneId zone() {
      return zone;
    }
  }
}
