package org.orderly.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceLevelTarget;
import org.orderly.catalogue.ServiceView;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.catalogue.TargetMetric;
import org.orderly.kernel.Validity;
import org.orderly.servicelevel.AlignmentFinding.DaysFewer;
import org.orderly.servicelevel.AlignmentFinding.HoursFewer;
import org.orderly.servicelevel.AlignmentFinding.NothingUnderpins;
import org.orderly.servicelevel.AlignmentFinding.TargetLonger;
import org.orderly.servicelevel.AlignmentFinding.TargetMissing;
import org.orderly.servicelevel.AlignmentFinding.Underpinning;
import org.orderly.servicelevel.SampleYear.Step;
import org.orderly.supplier.ContractView;
import org.orderly.supplier.SupplierManagement;
import org.springframework.stereotype.Component;

/**
 * Holds what support groups and suppliers promise against the agreement with a customer that rests
 * on it (8.3.4): a response is given by each of them, a resolution by one after the other.
 */
@Component
class AlignmentCheck {

  private final Agreements agreements;
  private final SupplierManagement suppliers;
  private final CatalogueManagement catalogue;
  private final Calendars calendars;

  AlignmentCheck(
      Agreements agreements,
      SupplierManagement suppliers,
      CatalogueManagement catalogue,
      Calendars calendars) {
    this.agreements = agreements;
    this.suppliers = suppliers;
    this.catalogue = catalogue;
    this.calendars = calendars;
  }

  /** A version of an agreement or a contract that underpins, and the days of all of them. */
  private record Support(
      Underpinning by, String calendar, List<ServiceLevelTarget> targets, Validity days) {

    Optional<ServiceLevelTarget> at(ServiceLevelTarget agreed) {
      return targets.stream().filter(own -> own.place().equals(agreed.place())).findFirst();
    }
  }

  /** What may not carry the version, service by service; nothing between groups. */
  List<AlignmentFinding> findings(AgreementView agreement, AgreementVersion version, Instant now) {
    if (agreement.parties().kind() == AgreementKind.OPERATIONAL_LEVEL) {
      return List.of();
    }
    Validity days = agreement.validity(version);
    Instant at = days.begins().isAfter(now) ? days.begins() : now;
    SampleYear year = new SampleYear(days.begins(), key -> calendars.get(calendars.current(key)));
    List<AlignmentFinding> findings = new ArrayList<>();
    for (String service : version.terms().services()) {
      List<Support> chain = chain(service, at, findings);
      for (Support support : chain) {
        compareDays(service, days, support, findings);
        compareHours(service, version.terms(), support, year, findings);
      }
      for (ServiceLevelTarget target : version.terms().targets()) {
        compare(service, version.terms(), target, chain, year, findings);
      }
    }
    return findings;
  }

  private List<Support> chain(String service, Instant at, List<AlignmentFinding> findings) {
    List<Support> chain = new ArrayList<>();
    @Nullable String group = catalogue.service(service).map(ServiceView::supportGroup).orElse(null);
    Optional<Support> own = group == null ? Optional.empty() : group(group, service, at);
    own.ifPresentOrElse(chain::add, () -> findings.add(new NothingUnderpins(service, group)));
    suppliers.supporting(List.of(service)).stream()
        .collect(Collectors.groupingBy(ContractView::key))
        .values()
        .stream()
        .sorted(Comparator.comparing(versions -> versions.get(0).key()))
        .forEach(versions -> chain.add(contract(versions, at)));
    return chain;
  }

  private Optional<Support> group(String group, String service, Instant at) {
    return agreements.between(group).stream()
        .flatMap(
            agreement ->
                agreement.versions().stream()
                    .filter(version -> !version.draft())
                    .filter(version -> version.terms().services().contains(service))
                    .map(
                        version ->
                            new Support(
                                new Underpinning(group, agreement.reference(version.number())),
                                version.terms().calendar(),
                                version.terms().targets(),
                                agreement.validity(version))))
        .collect(Collectors.collectingAndThen(Collectors.toList(), all -> together(all, at)));
  }

  private static Support contract(List<ContractView> versions, Instant at) {
    return together(
            versions.stream()
                .map(
                    version ->
                        new Support(
                            new Underpinning(version.supplier(), version.reference()),
                            version.terms().calendar(),
                            version.terms().targets(),
                            version.validity()))
                .toList(),
            at)
        .orElseThrow();
  }

  /** The version that holds at the instant, else the last one, with the days of all. */
  private static Optional<Support> together(List<Support> versions, Instant at) {
    Comparator<Support> byStart = Comparator.comparing(support -> support.days().begins());
    Optional<Support> last = versions.stream().max(byStart);
    return last.map(
        latest -> {
          Support chosen =
              versions.stream()
                  .filter(support -> support.days().holdsAt(at))
                  .findFirst()
                  .orElse(latest);
          Support first = versions.stream().min(byStart).orElseThrow();
          return new Support(
              chosen.by(),
              chosen.calendar(),
              chosen.targets(),
              new Validity(first.days().from(), latest.days().to(), latest.days().zone()));
        });
  }

  private static void compareDays(
      String service, Validity agreed, Support support, List<AlignmentFinding> findings) {
    Validity own = support.days();
    if (own.begins().isAfter(agreed.begins()) || own.ends().isBefore(agreed.ends())) {
      findings.add(
          new DaysFewer(service, support.by(), agreed.from(), agreed.to(), own.from(), own.to()));
    }
  }

  private static void compareHours(
      String service,
      AgreementTerms terms,
      Support support,
      SampleYear year,
      List<AlignmentFinding> findings) {
    String agreed = hours(terms.calendar(), terms.targets());
    String own = hours(support.calendar(), support.targets());
    long all = year.hours(agreed);
    long covered = year.hoursCovered(agreed, own);
    if (covered < all) {
      findings.add(new HoursFewer(service, support.by(), all, covered));
    }
  }

  /** Who promises something in clock time works round the clock. */
  private static String hours(String calendar, List<ServiceLevelTarget> targets) {
    return targets.stream().anyMatch(target -> target.measure() == TargetMeasure.CLOCK_TIME)
        ? WorkingCalendar.ROUND_THE_CLOCK
        : calendar;
  }

  private static void compare(
      String service,
      AgreementTerms terms,
      ServiceLevelTarget agreed,
      List<Support> chain,
      SampleYear year,
      List<AlignmentFinding> findings) {
    Step promise = new Step(agreed, terms.calendar());
    List<Support> able = new ArrayList<>();
    boolean longer = false;
    for (Support support : chain) {
      Optional<ServiceLevelTarget> own = support.at(agreed);
      if (own.isEmpty()) {
        findings.add(new TargetMissing(service, support.by(), agreed));
      } else {
        able.add(support);
        longer |= compare(service, promise, List.of(support), year, findings);
      }
    }
    if (agreed.metric() == TargetMetric.RESOLUTION && able.size() > 1 && !longer) {
      compare(service, promise, able, year, findings);
    }
  }

  private static boolean compare(
      String service,
      Step promise,
      List<Support> supports,
      SampleYear year,
      List<AlignmentFinding> findings) {
    List<Step> steps =
        supports.stream()
            .map(
                support -> new Step(support.at(promise.target()).orElseThrow(), support.calendar()))
            .toList();
    int late = year.late(promise, steps);
    if (late == 0) {
      return false;
    }
    return findings.add(
        new TargetLonger(
            service,
            supports.stream().map(Support::by).toList(),
            promise.target(),
            steps.stream().map(Step::target).toList(),
            late));
  }
}
