package org.orderly.servicelevel.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Writes a service level report as a PDF, in the language of who reads it. What people typed is
 * text in it, and nothing is fetched for it.
 */
@Component
class ReportDocument {

  private static final String TEMPLATE = "servicelevel/document";
  private static final String FONT = "Liberation Sans";
  private static final String FONT_FILE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** What no XML may hold, and marks that turn the direction, which would shuffle what is read. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]"
              + "|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private final SpringTemplateEngine engine;

  ReportDocument(SpringTemplateEngine engine) {
    this.engine = engine;
  }

  byte[] pdf(Map<String, Object> model) {
    String html = engine.process(TEMPLATE, new Context(LocaleContextHolder.getLocale(), model));
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFont(ReportDocument::font, FONT)
          .useUriResolver((base, uri) -> null)
          .withHtmlContent(NO_TEXT.matcher(html).replaceAll(" "), null)
          .withProducer("Orderly")
          .toStream(document)
          .run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return document.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(PdfRendererBuilder.class.getResourceAsStream(FONT_FILE));
  }
}
