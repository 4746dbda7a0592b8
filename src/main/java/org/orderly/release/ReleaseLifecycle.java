package org.orderly.release;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a release until it is accepted, as the process takes them. Called by the delegates
 * of release-and-deployment and by nothing else.
 */
@Service
@Transactional
public class ReleaseLifecycle {

  private final Releases releases;
  private final ReleaseContents contents;
  private final HeldChanges held;
  private final BundledChanges bundled;
  private final ReleaseContentCheck check;
  private final ReleaseHands hands;
  private final ReleaseLinks links;
  private final ReleaseCourse course;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReleaseLifecycle(
      Releases releases,
      ReleaseContents contents,
      HeldChanges held,
      BundledChanges bundled,
      ReleaseContentCheck check,
      ReleaseHands hands,
      ReleaseLinks links,
      ReleaseCourse course,
      ApplicationEventPublisher events,
      Clock clock) {
    this.releases = releases;
    this.contents = contents;
    this.held = held;
    this.bundled = bundled;
    this.check = check;
    this.hands = hands;
    this.links = links;
    this.course = course;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The plan of a release is given: a round begins.
   *
   * @throws RuleViolation ITSM-REL-008 where it lacks something
   */
  public ReleaseWeight plan(RecordNumber number, String remark) {
    Release release = releases.get(number);
    ReleaseContent content = contents.get(number, release.view().contentVersion()).content();
    check.requireComplete(content, hands.planners(number));
    release.plan();
    release.affects(bundled.items(content));
    links.keep(number, content, clock.instant());
    releases.add(new ReleaseRound(release.view()));
    course.moved(release, ReleaseTexts.of(remark));
    return bundled.weigh(content);
  }

  /** It is of this type. */
  public void classify(RecordNumber number, ReleaseType type) {
    releases.get(number).classify(type);
  }

  /**
   * It was built.
   *
   * @throws RuleViolation ITSM-REL-010 where a line is not understood, 011 where the actor is to
   *     accept it
   */
  public void build(RecordNumber number, String typed, String remark) {
    hands.requireBuilder(number, actor());
    List<ReleaseComponent> components = ReleaseLines.components(typed);
    Release release = releases.get(number);
    release.build();
    ReleaseRound round = releases.round(number);
    round.build(components, actor().key(), clock.instant());
    events.publishEvent(
        new ReleaseBuilt(number, actor(), clock.instant(), round.view().round(), components));
    course.moved(release, ReleaseTexts.of(remark));
  }

  /**
   * What was built was held against the criteria; answers whether all are met.
   *
   * @throws RuleViolation ITSM-REL-010 where a line is not understood or missing, 011 where the
   *     actor built it or is to accept it
   */
  public boolean test(RecordNumber number, String typed) {
    Release release = releases.get(number);
    hands.requireTester(number, actor());
    ReleaseContent content = contents.get(number, release.view().contentVersion()).content();
    List<CriterionOutcome> outcomes = ReleaseLines.results(typed, content.criteria());
    release.require(ReleaseState.TEST, "tested");
    ReleaseRound round = releases.round(number);
    String digest = round.test(outcomes, actor().key(), clock.instant());
    events.publishEvent(
        new ReleaseTested(
            number,
            actor(),
            clock.instant(),
            round.view().round(),
            outcomes.stream().map(CriterionOutcome::result).toList(),
            digest));
    boolean met = round.view().criteriaMet();
    if (met) {
      release.pass();
      course.moved(release, "");
    }
    return met;
  }

  /**
   * Not all criteria are met, and somebody decides whether it goes on.
   *
   * @throws RuleViolation ITSM-REL-007 without a reason, 011 where the actor had a hand in it
   */
  public void decideFailedCriteria(RecordNumber number, boolean goesOn, String typed) {
    hands.requireDecider(number, actor());
    String why = ReleaseTexts.reason("remark", typed);
    answer(number, ReleaseQuestion.FAILED_CRITERIA, goesOn, why, Release::pass);
  }

  /**
   * The customer's acceptor answers.
   *
   * @throws RuleViolation ITSM-REL-007 where it is not accepted and they do not say why, 012 where
   *     the actor is not the acceptor
   */
  public void accept(RecordNumber number, boolean accepted, String typed) {
    hands.requireAcceptor(number, actor());
    String remark = accepted ? ReleaseTexts.of(typed) : ReleaseTexts.reason("remark", typed);
    answer(number, ReleaseQuestion.ACCEPTANCE, accepted, remark, Release::accept);
  }

  private void answer(
      RecordNumber number,
      ReleaseQuestion question,
      boolean yes,
      String remark,
      Consumer<Release> step) {
    Release release = releases.get(number);
    course.answer(release, question, yes, remark);
    if (yes) {
      step.accept(release);
    } else {
      release.planAnew(remark);
    }
    course.moved(release, "");
  }

  /** The customer has not said yet whether it is accepted. */
  public void remindAcceptor(RecordNumber number) {
    String acceptor = Objects.requireNonNull(releases.get(number).view().acceptor());
    events.publishEvent(new ReleaseAcceptanceOverdue(number, actor(), clock.instant(), acceptor));
  }

  /** It is not needed. */
  public void cancel(RecordNumber number, String reason) {
    Release release = releases.get(number);
    release.cancel(reason, clock.instant());
    held.free(number);
    course.moved(release, ReleaseTexts.of(reason));
  }

  /**
   * Refuses who is to accept what is built; the attempt is kept.
   *
   * @throws RuleViolation ITSM-REL-011
   */
  public void requireBuilder(RecordNumber number, Actor actor) {
    hands.requireBuilder(number, actor);
  }

  /**
   * Refuses who built what is to be tested, and who is to accept it; the attempt is kept.
   *
   * @throws RuleViolation ITSM-REL-011
   */
  public void requireTester(RecordNumber number, Actor actor) {
    hands.requireTester(number, actor);
  }

  /**
   * Refuses who planned, built or tested what does not meet its criteria; the attempt is kept.
   *
   * @throws RuleViolation ITSM-REL-011
   */
  public void requireDecider(RecordNumber number, Actor actor) {
    hands.requireDecider(number, actor);
  }

  /**
   * Refuses everybody but the acceptor; the attempt is kept.
   *
   * @throws RuleViolation ITSM-REL-011, 012
   */
  public void requireAcceptor(RecordNumber number, Actor actor) {
    hands.requireAcceptor(number, actor);
  }

  private static Actor actor() {
    return Acting.current();
  }
}
