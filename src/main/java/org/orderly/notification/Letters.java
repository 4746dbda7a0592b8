package org.orderly.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes notifications: the texts from the message files, the shape from two templates. What people
 * typed is text in both, and never becomes a header line.
 */
@Component
class Letters {

  private static final int LONGEST_SUBJECT = 160;

  private final MessageSource messages;
  private final MailSettings settings;
  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  Letters(MessageSource messages, MailSettings settings) {
    this.messages = messages;
    this.settings = settings;
    engine.setMessageSource(messages);
    engine.addTemplateResolver(resolver(".html", TemplateMode.HTML, 1));
    engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT, 2));
  }

  /** A fact as it is shown. */
  record Shown(String label, String value) {}

  Letter write(Envelope envelope) {
    Locale locale = Locale.forLanguageTag(envelope.language());
    Envelope.Content content = envelope.content();
    Context context = new Context(locale);
    context.setVariable("number", envelope.number().value());
    context.setVariable("title", content.title());
    context.setVariable("lead", message("notice." + envelope.kind() + ".lead", locale));
    context.setVariable("details", shown(content.details(), envelope.zone(), locale));
    context.setVariable("quote", content.quote());
    context.setVariable("quoted", quoted(content.quote()));
    context.setVariable("link", settings.link(content.path()));
    return new Letter(
        subject(envelope, locale),
        engine.process("notice.txt", context),
        engine.process("notice.html", context));
  }

  private String subject(Envelope envelope, Locale locale) {
    String title = envelope.content().title();
    String whole =
        "["
            + envelope.number()
            + "] "
            + message("notice." + envelope.kind() + ".subject", locale)
            + (title == null ? "" : ": " + title);
    String line = whole.replaceAll("[\\p{Cntrl}\\p{Cf}\\u0085\\u2028\\u2029]+", " ").strip();
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }

  private List<Shown> shown(List<Detail> details, String zone, Locale locale) {
    LocalTimes times = new LocalTimes(ZoneId.of(zone), locale);
    List<Shown> shown = new ArrayList<>();
    for (Detail detail : details) {
      String value =
          switch (detail.form()) {
            case TEXT -> detail.value();
            case WORD -> message(detail.value(), locale);
            case INSTANT -> times.of(Instant.parse(detail.value()));
          };
      shown.add(new Shown(message(detail.label(), locale), value));
    }
    return shown;
  }

  private static List<String> quoted(@org.jspecify.annotations.Nullable String quote) {
    return quote == null ? List.of() : quote.lines().map(line -> "> " + line).toList();
  }

  /** A text that is missing is shown by its key: better than a mail that never leaves. */
  private String message(String key, Locale locale) {
    String text = messages.getMessage(key, null, key, locale);
    return text == null ? key : text;
  }

  private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode, int order) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("mail/");
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setResolvablePatterns(java.util.Set.of("*" + suffix));
    resolver.setOrder(order);
    return resolver;
  }
}
