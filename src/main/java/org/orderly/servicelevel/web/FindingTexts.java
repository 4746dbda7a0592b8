package org.orderly.servicelevel.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceLevelTarget;
import org.orderly.catalogue.ServiceView;
import org.orderly.catalogue.TargetTexts;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.servicelevel.AlignmentFinding;
import org.orderly.servicelevel.AlignmentFinding.DaysFewer;
import org.orderly.servicelevel.AlignmentFinding.HoursFewer;
import org.orderly.servicelevel.AlignmentFinding.NothingUnderpins;
import org.orderly.servicelevel.AlignmentFinding.TargetLonger;
import org.orderly.servicelevel.AlignmentFinding.TargetMissing;
import org.orderly.servicelevel.AlignmentFinding.Underpinning;
import org.orderly.supplier.SupplierManagement;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says findings of the alignment check in the language of who reads them. */
@Component
class FindingTexts {

  private static final String PREFIX = "agreements.finding.";

  private final MessageSource messages;
  private final TargetTexts targets;
  private final CatalogueManagement catalogue;
  private final IdentityManagement identity;
  private final SupplierManagement suppliers;

  FindingTexts(
      MessageSource messages,
      TargetTexts targets,
      CatalogueManagement catalogue,
      IdentityManagement identity,
      SupplierManagement suppliers) {
    this.messages = messages;
    this.targets = targets;
    this.catalogue = catalogue;
    this.identity = identity;
    this.suppliers = suppliers;
  }

  FindingResource resource(AlignmentFinding finding) {
    return new FindingResource(finding.id(), finding.word(), finding.service(), sentence(finding));
  }

  /** The finding as a sentence, with both numbers. */
  public String sentence(AlignmentFinding finding) {
    if (finding instanceof NothingUnderpins none) {
      return none.group() == null
          ? text(PREFIX + "no-group", service(none.service()))
          : text(PREFIX + none.word(), service(none.service()), group(none.group()));
    }
    if (finding instanceof TargetMissing missing) {
      return text(
          PREFIX + missing.word(),
          service(missing.service()),
          who(missing.by()),
          what(missing.agreed()),
          amount(missing.agreed()));
    }
    if (finding instanceof TargetLonger longer) {
      return longer(longer);
    }
    if (finding instanceof HoursFewer hours) {
      return text(
          PREFIX + hours.word(),
          service(hours.service()),
          who(hours.by()),
          hours.agreed(),
          hours.covered());
    }
    DaysFewer days = (DaysFewer) finding;
    return text(
        PREFIX + days.word(),
        service(days.service()),
        who(days.by()),
        span(days.from(), days.to()),
        span(days.agreedFrom(), days.agreedTo()));
  }

  private String longer(TargetLonger longer) {
    String parts =
        IntStream.range(0, longer.by().size())
            .mapToObj(
                i ->
                    text(
                        PREFIX + "part",
                        who(longer.by().get(i)),
                        amount(longer.underpinned().get(i))))
            .collect(Collectors.joining(", "));
    return text(
        PREFIX + longer.word() + (longer.by().size() > 1 ? ".chain" : ""),
        service(longer.service()),
        what(longer.agreed()),
        amount(longer.agreed()),
        parts,
        longer.late());
  }

  private String what(ServiceLevelTarget target) {
    return targets.what(target);
  }

  private String amount(ServiceLevelTarget target) {
    return targets.amount(target);
  }

  /** The first day and the last, where there is one. */
  public String span(LocalDate from, @Nullable LocalDate to) {
    return to == null
        ? text("agreements.days.from", day(from))
        : text("agreements.days", day(from), day(to));
  }

  /** A day as the reader writes it. */
  public String day(LocalDate day) {
    return LocalTimes.day(day, locale());
  }

  /** The name of a service; its key where the catalogue has none. */
  public String service(String key) {
    return catalogue.service(key).map(ServiceView::name).orElse(key);
  }

  /** The names of services. */
  public String services(List<String> keys) {
    return keys.stream().map(this::service).collect(Collectors.joining(", "));
  }

  /** The name of a group; its key where there is none. */
  public String group(String key) {
    return identity.group(key).map(GroupView::name).orElse(key);
  }

  private String who(Underpinning by) {
    String name = by.supplier() ? suppliers.name(by.party()).orElse(by.party()) : group(by.party());
    return text(PREFIX + "who", name, by.reference());
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, locale());
  }

  private static Locale locale() {
    Locale locale = LocaleContextHolder.getLocale();
    return locale.getLanguage().equals("en") ? Locale.UK : locale;
  }
}
