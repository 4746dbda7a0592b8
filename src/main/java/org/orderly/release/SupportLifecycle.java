package org.orderly.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a release after its deployment as the process takes them. Called by the delegates of
 * release-and-deployment and by nothing else.
 */
@Service
@Transactional
public class SupportLifecycle {

  private final Releases releases;
  private final ReleaseContents contents;
  private final HeldChanges held;
  private final BundledChanges bundled;
  private final ReleaseStages stages;
  private final SupportDays days;
  private final ReleaseIncidents caused;
  private final ReleaseCourse course;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SupportLifecycle(
      Releases releases,
      ReleaseContents contents,
      HeldChanges held,
      BundledChanges bundled,
      ReleaseStages stages,
      SupportDays days,
      ReleaseIncidents caused,
      ReleaseCourse course,
      ApplicationEventPublisher events,
      Clock clock) {
    this.releases = releases;
    this.contents = contents;
    this.held = held;
    this.bundled = bundled;
    this.stages = stages;
    this.days = days;
    this.caused = caused;
    this.course = course;
    this.events = events;
    this.clock = clock;
  }

  /** Its early-life support lasts so many days; answers when it is over. */
  public Instant begin(RecordNumber number, int supportDays) {
    Release release = releases.get(number);
    Instant ends = clock.instant().plus(Duration.ofDays(supportDays));
    release.support(ends);
    course.moved(release, "");
    return ends;
  }

  /** Counts the incidents that it or its changes caused until now. */
  public void count(RecordNumber number) {
    Release release = releases.get(number);
    List<RecordNumber> changes = content(release.view()).changes();
    ReleaseIncidents.Count count = caused.count(number, changes, begun(number, release.view()));
    Instant now = clock.instant();
    SupportDay day =
        new SupportDay(LocalDate.ofInstant(now, ZoneOffset.UTC), count.all(), count.critical());
    days.keep(number, day);
    boolean more = release.count(count.all(), count.critical());
    events.publishEvent(new ReleaseIncidentsCounted(number, actor(), now, day, more));
  }

  private ReleaseContent content(ReleaseView release) {
    return contents.get(release.number(), release.contentVersion()).content();
  }

  private Instant begun(RecordNumber number, ReleaseView release) {
    return stages.of(number, release.round()).stream()
        .map(DeployedStage::begunAt)
        .findFirst()
        .orElse(release.openedAt());
  }

  /**
   * Its early-life support is over.
   *
   * @param typed why it ends before its time; empty where it does not
   */
  public void end(RecordNumber number, String typed) {
    String why = ReleaseTexts.orNull(typed);
    Instant now = clock.instant();
    releases.get(number).endSupport(why, now);
    events.publishEvent(new ReleaseSupportEnded(number, actor(), now, why));
  }

  /** Counts once more; answers what it came to, by which its outcome is decided. */
  public ReleaseResult measure(RecordNumber number) {
    count(number);
    return result(number);
  }

  private ReleaseResult result(RecordNumber number) {
    ReleaseView release = releases.get(number).view();
    return new ReleaseResult(
        release.backOut() != null,
        releases.round(number).view().criteriaMet(),
        bundled.of(content(release)).stream().anyMatch(BundledChange::failed),
        release.critical(),
        release.incidents());
  }

  /** It is known what it came to. */
  public void conclude(RecordNumber number, ReleaseOutcome outcome) {
    Release release = releases.get(number);
    ReleaseResult result = result(number);
    release.conclude(outcome);
    events.publishEvent(
        new ReleaseMeasured(
            number,
            actor(),
            clock.instant(),
            outcome,
            result.incidents(),
            result.critical(),
            result.criteriaMet()));
  }

  /** Those who took part say why it came to that. */
  public void review(RecordNumber number, String findings, @Nullable String opportunities) {
    Release release = releases.get(number);
    String found = ReleaseTexts.of(findings);
    String better = ReleaseTexts.orNull(opportunities);
    release.review(found, better);
    ReleaseOutcome outcome = Objects.requireNonNull(release.view().outcome());
    events.publishEvent(
        new ReleaseReviewed(number, actor(), clock.instant(), outcome, found, better));
  }

  /** Nothing of it is left to do. */
  public void close(RecordNumber number) {
    Release release = releases.get(number);
    release.close(clock.instant());
    held.free(number);
    course.moved(release, "");
  }

  private static Actor actor() {
    return Acting.current();
  }
}
