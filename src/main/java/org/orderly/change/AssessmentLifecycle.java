package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps in which those concerned say what a change means for them. Called by delegates of
 * change-assessment and the rule of its tasks, and by nothing else (ADR 0074).
 */
@Service
@Transactional
public class AssessmentLifecycle {

  /** How many business days an area has. */
  private static final int DAYS = 2;

  private final Changes changes;
  private final Contents contents;
  private final ChangeAssessments assessments;
  private final ChangeAccess access;
  private final CatalogueManagement catalogue;
  private final RiskDecisions tables;
  private final RefusedChangeAttempts refused;
  private final LeadTimes times;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AssessmentLifecycle(
      Changes changes,
      Contents contents,
      ChangeAssessments assessments,
      ChangeAccess access,
      CatalogueManagement catalogue,
      RiskDecisions tables,
      RefusedChangeAttempts refused,
      LeadTimes times,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.assessments = assessments;
    this.access = access;
    this.catalogue = catalogue;
    this.tables = tables;
    this.refused = refused;
    this.times = times;
    this.events = events;
    this.clock = clock;
  }

  /** The areas that are asked: those that the table names and that have not said it of this. */
  @Transactional(readOnly = true)
  public List<AssessmentArea> areas(RecordNumber number, RiskLevel level, ChangeCategory category) {
    ChangeContent content = content(number);
    Set<AssessmentArea> said = assessments.of(number, Matter.digest(content));
    return Arrays.stream(AssessmentArea.values())
        .filter(area -> !said.contains(area))
        .filter(
            area ->
                tables.asked(
                    area, level, category, content.serviceEffect(), content.outageMinutes() > 0))
        .toList();
  }

  /** Until when they are to say it. */
  @Transactional(readOnly = true)
  public Instant due(RecordNumber number) {
    return times.after(content(number), DAYS);
  }

  /** Who assesses the area: the one owner of a service, where that one had no hand in it. */
  @Transactional(readOnly = true)
  public AssessmentOffer offer(RecordNumber number, AssessmentArea area) {
    return new AssessmentOffer(
        area == AssessmentArea.SERVICE_OWNER ? owner(number) : null, area.group());
  }

  private @Nullable String owner(RecordNumber number) {
    Change change = changes.get(number);
    List<String> owners =
        content(number).services().stream()
            .flatMap(key -> catalogue.service(key).stream())
            .map(ServiceView::owner)
            .filter(owner -> owner != null && access.works(owner) && !change.involves(owner))
            .distinct()
            .toList();
    return owners.size() == 1 ? owners.get(0) : null;
  }

  /**
   * Keeps what the area says.
   *
   * @throws RuleViolation ITSM-CHG-020 where who says it had a hand in the change, 021 where an
   *     objection does not say why
   */
  public void assess(
      RecordNumber number, AssessmentArea area, AssessmentVerdict verdict, String typed) {
    Actor actor = Acting.current();
    requireNoHand(number, actor);
    String remark = ChangeTexts.of(typed);
    if (remark.isEmpty() && verdict != AssessmentVerdict.NO_OBJECTION) {
      throw new RuleViolation(
          ChangeRule.ASSESSMENT_REFUSED,
          "An objection to " + number + " says why",
          Map.of("remark", "Say what has to be done, or why you object"));
    }
    takeTurn(number);
    int version = changes.get(number).contentVersion();
    Instant now = clock.instant();
    assessments.add(
        number,
        Matter.digest(content(number)),
        new AssessmentView(area, version, verdict, remark, actor.key(), now));
    events.publishEvent(new ChangeAssessed(number, actor, now, area, verdict, version, remark));
  }

  /**
   * Lets pass who had no hand in the change, and keeps the attempt of who had.
   *
   * @throws RuleViolation ITSM-CHG-020
   */
  public void requireNoHand(RecordNumber number, Actor actor) {
    refused.noting(
        number,
        ChangeAttempt.ASSESS,
        () -> {
          if (changes.get(number).involves(actor.key())) {
            throw new RuleViolation(
                ChangeRule.HAND_IN_IT,
                actor.key()
                    + " asked for "
                    + number
                    + ", answers for it or makes it: another person says that");
          }
        });
  }

  /** Several areas are asked at once: what each says is kept after what the one before said. */
  public void takeTurn(RecordNumber number) {
    changes.hold(number);
  }

  /** Those who have not said it yet are told. */
  public void remind(RecordNumber number, List<AssessmentArea> asked) {
    Set<AssessmentArea> said = assessments.of(number, Matter.digest(content(number)));
    events.publishEvent(
        new ChangeAssessmentOverdue(
            number,
            Acting.current(),
            clock.instant(),
            asked.stream().filter(area -> !said.contains(area)).toList()));
  }

  private ChangeContent content(RecordNumber number) {
    return contents.get(number, changes.get(number).contentVersion()).content();
  }
}
