package org.orderly.launch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.catalogue.ServiceLevelTarget;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.catalogue.TargetMetric;
import org.orderly.servicelevel.AgreementDraft;
import org.orderly.servicelevel.AgreementKind;
import org.orderly.servicelevel.AgreementManagement;
import org.orderly.servicelevel.AgreementParties;
import org.orderly.servicelevel.AgreementTerms;
import org.orderly.servicelevel.AlignmentFinding;
import org.orderly.servicelevel.ResponseSign;
import org.orderly.servicelevel.WorkloadLimit;
import org.orderly.servicelevel.WorkloadPeriod;
import org.orderly.supplier.ContractDraft;
import org.orderly.supplier.ContractManagement;
import org.orderly.supplier.ContractTerms;
import org.orderly.supplier.SupplierDraft;
import org.orderly.supplier.SupplierFacts;
import org.orderly.supplier.SupplierImportance;
import org.orderly.supplier.SupplierKind;
import org.orderly.supplier.SupplierManagement;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the sample organisation promises its customer, and what that rests on. */
@Component
@Profile("try & !command")
class SampleAgreements {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final String CUSTOMER = "brightwater";
  private static final String SERVICE = "mail";
  private static final String GROUP = "mail-team";
  private static final String CALENDAR = "extended-hours";
  private static final String SUPPLIER = "northern-hosting";

  private final AgreementManagement agreements;
  private final SupplierManagement suppliers;
  private final ContractManagement contracts;
  private final Clock clock;

  SampleAgreements(
      AgreementManagement agreements,
      SupplierManagement suppliers,
      ContractManagement contracts,
      Clock clock) {
    this.agreements = agreements;
    this.suppliers = suppliers;
    this.contracts = contracts;
    this.clock = clock;
  }

  /** Minutes of a priority. */
  private record Promise(String priority, int response, int resolution) {}

  void create() {
    LocalDate from = LocalDate.ofInstant(clock.instant(), ZONE).withDayOfYear(1);
    suppliers.create(
        SUPPLIER,
        new SupplierDraft(
            new SupplierFacts(
                "Northern Hosting",
                SupplierKind.EXTERNAL,
                SupplierImportance.CRITICAL,
                "sue",
                "Service desk, day and night: desk@northern-hosting.example",
                List.of("Harbour Cables")),
            Map.of()));
    contracts.record(
        SUPPLIER,
        "mail-hosting",
        new ContractDraft(
            new ContractTerms(
                "Hosting of the mail servers",
                "Two servers, their storage and their network.",
                List.of(SERVICE),
                "round-the-clock",
                targets(
                    new Promise("P1", 10, 90),
                    new Promise("P2", 20, 180),
                    new Promise("P3", 45, 360)),
                ZONE.getId(),
                from,
                null,
                null),
            Map.of()));
    agreed(
        "mail-team-mail",
        new AgreementParties(AgreementKind.OPERATIONAL_LEVEL, null, GROUP, null, ZONE.getId()),
        terms(
            "Mail team for mail",
            from,
            List.of(),
            targets(
                new Promise("P1", 10, 120),
                new Promise("P2", 20, 240),
                new Promise("P3", 45, 480))));
    agreed(
        "brightwater-mail",
        new AgreementParties(AgreementKind.SERVICE_LEVEL, CUSTOMER, null, null, ZONE.getId()),
        terms(
            "Mail for Brightwater Logistics",
            from,
            List.of(new WorkloadLimit("incident", 200, WorkloadPeriod.MONTH)),
            targets(
                new Promise("P1", 15, 240),
                new Promise("P2", 30, 480),
                new Promise("P3", 60, 960))));
  }

  private void agreed(String key, AgreementParties parties, AgreementTerms terms) {
    agreements.create(key, AgreementDraft.of(parties, terms));
    agreements.agree(
        key,
        null,
        agreements.alignment(key).stream().map(AlignmentFinding::id).collect(Collectors.toSet()));
  }

  private static AgreementTerms terms(
      String name, LocalDate from, List<WorkloadLimit> limits, List<ServiceLevelTarget> targets) {
    return new AgreementTerms(
        name,
        List.of(SERVICE),
        OfferingLevel.GOLD,
        CALENDAR,
        targets,
        ResponseSign.FIRST_CLAIM,
        limits,
        "",
        from,
        null,
        12,
        "lena",
        List.of());
  }

  private static List<ServiceLevelTarget> targets(Promise... promises) {
    List<ServiceLevelTarget> targets = new ArrayList<>();
    for (Promise promise : promises) {
      targets.add(target(promise.priority(), TargetMetric.RESPONSE, promise.response()));
      targets.add(target(promise.priority(), TargetMetric.RESOLUTION, promise.resolution()));
    }
    return List.copyOf(targets);
  }

  private static ServiceLevelTarget target(String priority, TargetMetric metric, int minutes) {
    return new ServiceLevelTarget(
        "incident", priority, metric, TargetMeasure.WORKING_TIME, minutes);
  }
}
