package org.orderly.release.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.CustomerView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.release.PlannedStage;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names and times of releases as their reader reads and types them. */
@Component
class ReleaseReaderTexts {

  private static final String NONE = "–";
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

  private final IdentityManagement identity;
  private final CustomerManagement customers;
  private final CatalogueManagement catalogue;

  ReleaseReaderTexts(
      IdentityManagement identity, CustomerManagement customers, CatalogueManagement catalogue) {
    this.identity = identity;
    this.customers = customers;
    this.catalogue = catalogue;
  }

  ForReader ofReader() {
    return new ForReader(
        identity
            .person(Acting.current().key())
            .map(PersonView::zone)
            .<ZoneId>map(ZoneId::of)
            .orElse(ZoneOffset.UTC));
  }

  /** In the reader's language and zone. */
  final class ForReader {

    private final ZoneId zone;
    private final LocalTimes times;

    private ForReader(ZoneId zone) {
      this.zone = zone;
      this.times = new LocalTimes(zone, LocaleContextHolder.getLocale());
    }

    public String person(@Nullable String key) {
      return key == null ? NONE : identity.person(key).map(PersonView::name).orElse(key);
    }

    public String customer(String key) {
      return customers.customers().stream()
          .filter(customer -> customer.key().equals(key))
          .map(CustomerView::name)
          .findFirst()
          .orElse(key);
    }

    public String services(Collection<String> keys) {
      return keys.stream()
          .map(key -> catalogue.service(key).map(ServiceView::name).orElse(key))
          .collect(Collectors.joining(", "));
    }

    public String time(@Nullable Instant instant) {
      return times.of(instant);
    }

    public String numbers(Collection<RecordNumber> numbers) {
      return numbers.isEmpty()
          ? NONE
          : numbers.stream().map(RecordNumber::value).collect(Collectors.joining(", "));
    }

    public String zone() {
      return zone.getId();
    }

    /** Stages as somebody types them, one a line. */
    String typed(List<PlannedStage> stages) {
      return stages.stream()
          .map(stage -> TYPED.format(stage.starts().atZone(zone)) + " " + stage.name())
          .collect(Collectors.joining("\n"));
    }

    /** A stage as somebody typed it; without an instant where none can be read. */
    ReleaseRequest.Stage stage(String line) {
      String[] words = line.strip().split("\\s+", 3);
      if (words.length < 3) {
        return new ReleaseRequest.Stage(line, "");
      }
      try {
        LocalDateTime starts = LocalDateTime.parse(words[0] + " " + words[1], TYPED);
        return new ReleaseRequest.Stage(words[2], starts.atZone(zone).toInstant().toString());
      } catch (DateTimeException noInstant) {
        return new ReleaseRequest.Stage(line, "");
      }
    }
  }
}
