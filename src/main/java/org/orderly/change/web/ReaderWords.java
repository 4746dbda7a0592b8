package org.orderly.change.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.change.ChangeWindow;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemTitles;
import org.orderly.cmdb.ItemView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names, times and words of changes as their reader reads them. */
@Component
class ReaderWords {

  private static final String NONE = "–";

  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;
  private final ConfigurationManagement configuration;
  private final ItemClassManagement classes;
  private final MessageSource messages;

  ReaderWords(
      IdentityManagement identity,
      CatalogueManagement catalogue,
      ConfigurationManagement configuration,
      ItemClassManagement classes,
      MessageSource messages) {
    this.identity = identity;
    this.catalogue = catalogue;
    this.configuration = configuration;
    this.classes = classes;
    this.messages = messages;
  }

  ForReader ofReader() {
    return in(LocaleContextHolder.getLocale());
  }

  /** For a reader of this language. */
  ForReader in(Locale locale) {
    return new ForReader(zone(), locale);
  }

  /** The zone of the person who acts. */
  ZoneId zone() {
    return ZoneId.of(identity.person(Acting.current().key()).map(PersonView::zone).orElse("UTC"));
  }

  /** In the reader's language and zone. */
  final class ForReader {

    private final ZoneId zone;
    private final Locale locale;
    private final LocalTimes times;
    private final ItemTitles titles;
    private final Map<RecordNumber, ItemView> items = new HashMap<>();

    private ForReader(ZoneId zone, Locale locale) {
      this.zone = zone;
      this.locale = locale;
      this.times = new LocalTimes(zone, locale);
      this.titles = classes.titles(locale);
    }

    public String person(@Nullable String key) {
      return key == null ? NONE : identity.person(key).map(PersonView::name).orElse(key);
    }

    public String service(String key) {
      return catalogue.service(key).map(ServiceView::name).orElse(key);
    }

    public String time(@Nullable Instant instant) {
      return times.of(instant);
    }

    public String zone() {
      return zone.getId();
    }

    public String window(@Nullable ChangeWindow window) {
      return window == null ? NONE : time(window.starts()) + " – " + time(window.ends());
    }

    /** Reads the items at once whose names are asked for next. */
    ForReader knowing(Collection<RecordNumber> numbers) {
      items.putAll(configuration.items(numbers));
      return this;
    }

    /** The item as it is; null where there is none that the reader may see. */
    @Nullable ItemView view(RecordNumber number) {
      return items.computeIfAbsent(
          number, wanted -> configuration.items(List.of(wanted)).get(wanted));
    }

    public String item(RecordNumber number) {
      ItemView view = view(number);
      return view == null ? number.value() : view.facts().name();
    }

    public String itemClass(String key) {
      return titles.itemClass(key);
    }

    public String relation(String type) {
      return titles.relation(type, true);
    }

    /** A field of an item of the class, as people call it. */
    public String field(String itemClass, String field) {
      if (ItemField.find(field).isPresent()) {
        return text("correction.field." + field);
      }
      return field.startsWith(ItemField.ATTRIBUTE)
          ? titles
              .attribute(itemClass, field.substring(ItemField.ATTRIBUTE.length()))
              .map(titles::attribute)
              .orElse(field)
          : field;
    }

    public String word(String list, @Nullable Word word) {
      return word == null ? NONE : text("change." + list + "." + word.word());
    }

    public String text(String key, Object... of) {
      return Objects.requireNonNull(messages.getMessage(key, of, key, locale));
    }

    ItemTitles titles() {
      return titles;
    }
  }
}
