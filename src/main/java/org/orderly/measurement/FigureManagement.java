package org.orderly.measurement;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers staff what the figures are and what they come to (9.1). */
@Service
@Transactional(readOnly = true)
public class FigureManagement {

  private static final int MOST_MONTHS = 36;

  private final FigureCatalogue catalogue;
  private final IdentityManagement identity;
  private final Clock clock;

  FigureManagement(FigureCatalogue catalogue, IdentityManagement identity, Clock clock) {
    this.catalogue = catalogue;
    this.identity = identity;
    this.clock = clock;
  }

  /**
   * All figures.
   *
   * @throws RuleViolation ITSM-MEA-004
   */
  public List<FigureDefinition> figures() {
    requireStaff();
    return catalogue.figures();
  }

  /**
   * The figure of this key.
   *
   * @throws RuleViolation ITSM-MEA-001, -004
   */
  public FigureDefinition figure(String key) {
    requireStaff();
    return entry(key).figure();
  }

  /**
   * What a figure comes to.
   *
   * @throws RuleViolation ITSM-MEA-001, -002, -003, -004
   */
  public FigureValue value(String key, FigureScope scope, Instant from, Instant to) {
    requireStaff();
    FigurePeriod period =
        FigurePeriod.find(from, to)
            .orElseThrow(
                () ->
                    refused(
                        "to",
                        "From "
                            + from
                            + " to "
                            + to
                            + " is no period; it ends after it begins, within "
                            + FigurePeriod.LONGEST.toDays()
                            + " days"));
    return value(key, scope, period);
  }

  /**
   * What a figure came to in each of some months, the oldest first.
   *
   * @param last the last of them
   * @param count how many, 1 to 36
   * @throws RuleViolation ITSM-MEA-001, -002, -003, -004
   */
  public List<FigureMonth> months(String key, FigureScope scope, YearMonth last, int count) {
    requireStaff();
    if (count < 1 || count > MOST_MONTHS) {
      throw refused("months", "A number from 1 to " + MOST_MONTHS);
    }
    ZoneId zone = zone();
    return LongStream.rangeClosed(1 - count, 0)
        .mapToObj(last::plusMonths)
        .map(month -> month(key, scope, month, zone))
        .toList();
  }

  /** The month that it is where the person is who acts. */
  public YearMonth thisMonth() {
    return YearMonth.from(clock.instant().atZone(zone()));
  }

  private FigureMonth month(String key, FigureScope scope, YearMonth month, ZoneId zone) {
    FigurePeriod period =
        FigurePeriod.month(month, zone)
            .orElseThrow(() -> refused("month", month + " lies beyond the calendar"));
    return new FigureMonth(month, period, value(key, scope, period));
  }

  private FigureValue value(String key, FigureScope scope, FigurePeriod period) {
    FigureCatalogue.Entry entry = entry(key);
    if (!entry.figure().scopes().contains(scope.kind())) {
      throw new RuleViolation(
          MeasurementRule.SCOPE_REFUSED,
          key + " is not known by " + scope.kind().word(),
          Map.of("scope", "One of " + words(entry.figure())));
    }
    return entry.source().value(key, scope, period, Acting.current());
  }

  private static String words(FigureDefinition figure) {
    return figure.scopes().stream()
        .sorted()
        .map(FigureScope.Kind::word)
        .collect(Collectors.joining(", "));
  }

  private FigureCatalogue.Entry entry(String key) {
    return catalogue
        .find(key)
        .orElseThrow(
            () ->
                new RuleViolation(
                    MeasurementRule.FIGURE_UNKNOWN, "There is no figure «" + key + "»"));
  }

  private ZoneId zone() {
    return identity.zoneOf(Acting.current().key());
  }

  private void requireStaff() {
    Actor actor = Acting.current();
    if (!actor.isSystem() && !Roles.staff(identity.groupsOf(actor.key()))) {
      throw new RuleViolation(MeasurementRule.STAFF_ONLY, "Only staff see figures");
    }
  }

  private static RuleViolation refused(String field, String message) {
    return new RuleViolation(MeasurementRule.PERIOD_REFUSED, message, Map.of(field, message));
  }
}
