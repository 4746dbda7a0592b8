package org.orderly.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orderly.catalogue.ServiceLevelTarget;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.catalogue.TargetMetric;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Validity;
import org.orderly.servicelevel.AlignmentFinding.DaysFewer;
import org.orderly.servicelevel.AlignmentFinding.HoursFewer;
import org.orderly.servicelevel.AlignmentFinding.NothingUnderpins;
import org.orderly.servicelevel.AlignmentFinding.TargetLonger;
import org.orderly.servicelevel.AlignmentFinding.TargetMissing;
import org.orderly.servicelevel.SampleYear.Step;
import org.springframework.stereotype.Component;

/**
 * Holds what support groups and suppliers promise against the agreement with a customer that rests
 * on it (8.3.4): a response is given by each of them, a resolution by one after the other.
 */
@Component
class AlignmentCheck {

  private final Supports supports;
  private final Calendars calendars;

  AlignmentCheck(Supports supports, Calendars calendars) {
    this.supports = supports;
    this.calendars = calendars;
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
    for (Supports.Chain each : supports.of(version.terms().services(), at)) {
      String service = each.service();
      List<Support> chain = each.all();
      if (each.own().isEmpty()) {
        findings.add(new NothingUnderpins(service, each.group()));
      }
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

  /**
   * What may not carry the version, all of which who agrees accepts.
   *
   * @param accepted the ids of findings
   * @throws RuleViolation ITSM-AGR-007 where one is not among them
   */
  List<AlignmentFinding> confirmed(
      AgreementView agreement, AgreementVersion version, Instant now, Set<String> accepted) {
    List<AlignmentFinding> findings = findings(agreement, version, now);
    Map<String, String> open = new LinkedHashMap<>();
    findings.stream()
        .filter(finding -> !accepted.contains(finding.id()))
        .forEach(finding -> open.put(finding.id(), "Confirm this finding: " + finding.word()));
    if (!open.isEmpty()) {
      throw new RuleViolation(
          AgreementRule.FINDINGS_UNCONFIRMED,
          open.size() + " findings of the alignment check are not confirmed",
          open);
    }
    return findings;
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
