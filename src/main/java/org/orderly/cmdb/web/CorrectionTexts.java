package org.orderly.cmdb.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.CorrectionEffect;
import org.orderly.cmdb.CorrectionView;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names and times of corrections as their reader reads them. */
@Component
class CorrectionTexts {

  private static final String NONE = "–";

  private final IdentityManagement identity;
  private final FormInputs inputs;

  CorrectionTexts(IdentityManagement identity, FormInputs inputs) {
    this.identity = identity;
    this.inputs = inputs;
  }

  ForReader ofReader() {
    ZoneId zone = identity.zoneOf(Acting.current().key());
    Locale locale = LocaleContextHolder.getLocale();
    return new ForReader(new LocalTimes(zone, locale));
  }

  /** In the reader's language and zone. */
  final class ForReader {

    private final LocalTimes times;

    private ForReader(LocalTimes times) {
      this.times = times;
    }

    public String person(@Nullable String key) {
      return key == null ? NONE : identity.nameOf(key);
    }

    public String time(@Nullable Instant instant) {
      return times.of(instant);
    }

    /** The field or the relation, as people call it; anything else as it is. */
    public String subject(CorrectionEffect effect) {
      return switch (effect.what()) {
        case FIELD -> inputs.label(effect.subject());
        case RELATION -> inputs.relation(effect.subject(), false);
        default -> effect.subject();
      };
    }

    /** Whether the correction adds the item of an effect: such a one has no number there. */
    public boolean adds(CorrectionEffect effect) {
      return RecordNumber.parse(effect.item()).isEmpty();
    }

    /** The number of an item, also of one that the correction added. */
    public @Nullable String number(CorrectionView correction, @Nullable String item) {
      if (item == null) {
        return null;
      }
      Map<String, RecordNumber> added = correction.added();
      return Optional.ofNullable(added.get(item))
          .or(() -> RecordNumber.parse(item))
          .map(RecordNumber::value)
          .orElse(null);
    }
  }
}
