package org.orderly.cmdb.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.BaselineScope;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemCriteria;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemTitles;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Word;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names and times of configuration management as their reader reads them. */
@Component
class ReaderTexts {

  private final IdentityManagement identity;
  private final ItemClassManagement classes;
  private final MessageSource messages;

  ReaderTexts(IdentityManagement identity, ItemClassManagement classes, MessageSource messages) {
    this.identity = identity;
    this.classes = classes;
    this.messages = messages;
  }

  ForReader ofReader() {
    return new ForReader(LocaleContextHolder.getLocale(), identity.zoneOf(Acting.current().key()));
  }

  /** In the reader's language and zone. */
  final class ForReader {

    private final Locale locale;
    private final LocalTimes times;
    private final ItemTitles titles;

    private ForReader(Locale locale, ZoneId zone) {
      this.locale = locale;
      this.times = new LocalTimes(zone, locale);
      this.titles = classes.titles(locale);
    }

    public String time(@Nullable Instant instant) {
      return times.of(instant);
    }

    public String person(String key) {
      return identity.nameOf(key);
    }

    /** The title of a class of items. */
    public String itemClass(String key) {
      return titles.itemClass(key);
    }

    /** What a field of items is called: one that all have, or an attribute of a class. */
    public String field(String field) {
      return field.startsWith(ItemField.ATTRIBUTE)
          ? titles
              .attribute(field.substring(ItemField.ATTRIBUTE.length()))
              .map(titles::attribute)
              .orElse(field)
          : text("imports.field." + field);
    }

    /** What a baseline is of, in words. */
    public String scope(BaselineScope scope) {
      if (scope instanceof BaselineScope.Items items) {
        return text("baselines.scope.items", items.items().size());
      } else if (scope instanceof BaselineScope.Needed needed) {
        return text("baselines.scope.needed", needed.items().size(), needed.depth());
      } else if (scope instanceof BaselineScope.Matching matching) {
        return matching(matching.criteria());
      }
      throw new IllegalStateException("No scope: " + scope);
    }

    private String matching(ItemCriteria criteria) {
      List<String> parts = new ArrayList<>();
      part("q", criteria.text(), parts);
      String itemClass = criteria.itemClass();
      part("class", itemClass == null ? null : itemClass(itemClass), parts);
      part("status", word(criteria.status()), parts);
      part("owner", criteria.owner() == null ? null : person(criteria.owner()), parts);
      part("group", criteria.supportGroup(), parts);
      part("customer", criteria.customer(), parts);
      part("site", criteria.site(), parts);
      part("criticality", word(criteria.criticality()), parts);
      part("environment", word(criteria.environment()), parts);
      return parts.isEmpty()
          ? text("baselines.scope.all")
          : text("baselines.scope.matching") + ": " + String.join(", ", parts);
    }

    private void part(String field, @Nullable String value, List<String> parts) {
      if (value != null) {
        parts.add(text("baselines." + field) + " " + value);
      }
    }

    private @Nullable String word(@Nullable Word word) {
      return word == null ? null : text("baselines.word." + word.word());
    }

    private String text(String key, Object... values) {
      return messages.getMessage(key, values, locale);
    }
  }
}
