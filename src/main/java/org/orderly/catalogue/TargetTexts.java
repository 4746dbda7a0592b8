package org.orderly.catalogue;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says service level targets in the language of who reads them. */
@Component
public class TargetTexts {

  private static final int MINUTES_OF_AN_HOUR = 60;

  private final MessageSource messages;

  TargetTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** What a target limits, such as the resolution of incidents of P1. */
  public String what(ServiceLevelTarget target) {
    return text(
        "targets.one",
        text("targets.metric." + target.metric().word()),
        text("targets.record-type." + target.recordType()),
        target.priority());
  }

  /** What a target allows, such as 4 h in working hours. */
  public String amount(ServiceLevelTarget target) {
    return text(
        "targets.measure." + target.measure().word() + ".amount",
        target.measure() == TargetMeasure.WORKING_DAYS
            ? (Object) target.amount()
            : time(target.amount()));
  }

  private String time(int minutes) {
    int hours = minutes / MINUTES_OF_AN_HOUR;
    int rest = minutes % MINUTES_OF_AN_HOUR;
    if (hours == 0) {
      return text("targets.minutes", rest);
    }
    return rest == 0 ? text("targets.hours", hours) : text("targets.both", hours, rest);
  }

  private String text(String key, Object... values) {
    Locale locale = LocaleContextHolder.getLocale();
    return messages.getMessage(key, values, locale.getLanguage().equals("en") ? Locale.UK : locale);
  }
}
