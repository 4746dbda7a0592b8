package org.orderly.cmdb.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemHistoryManagement;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Who reads a page about items: in which words and in which zone. */
@Component
class ItemReader {

  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private final ItemClassManagement classes;
  private final ItemHistoryManagement history;
  private final IdentityManagement identity;
  private final CustomerManagement customers;
  private final MessageSource messages;

  ItemReader(
      ItemClassManagement classes,
      ItemHistoryManagement history,
      IdentityManagement identity,
      CustomerManagement customers,
      MessageSource messages) {
    this.classes = classes;
    this.history = history;
    this.identity = identity;
    this.customers = customers;
    this.messages = messages;
  }

  ItemWords words() {
    Locale locale = LocaleContextHolder.getLocale();
    return new ItemWords(
        classes.titles(locale),
        new ItemNames(identity, customers),
        new LocalTimes(zone(), locale),
        messages,
        locale);
  }

  /** A page with what all pages about items need. */
  ModelAndView page(String template, ItemWords words) {
    ModelAndView page = new ModelAndView(template);
    page.addObject("words", words);
    page.addObject("staff", history.reader());
    page.addObject("keeper", classes.keeper());
    page.addObject("reader", this);
    return page;
  }

  /** The instant meant by a date and time of the reader's zone, or by an instant. */
  @Nullable Instant instant(String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return ItemNumbers.instant(
          field, LocalDateTime.parse(typed.strip()).atZone(zone()).toInstant().toString());
    } catch (DateTimeException noLocalTime) {
      return ItemNumbers.instant(field, typed);
    }
  }

  /** An instant as a field for a date and time holds it; empty where there is none. */
  public String typed(@Nullable Instant at) {
    return at == null ? "" : TYPED.format(at.atZone(zone()));
  }

  /** The address of a page about an item, at an instant or now. */
  public String path(RecordNumber item, String page, @Nullable Instant at) {
    return ItemPages.PATH + "/" + item + page + (at == null ? "" : "?at=" + at);
  }

  private ZoneId zone() {
    return identity.zoneOf(Acting.current().key());
  }
}
