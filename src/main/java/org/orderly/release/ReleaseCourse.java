package org.orderly.release;

import java.time.Clock;
import java.time.Instant;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells how releases go on, in the name of whoever moves them. */
@Component
class ReleaseCourse {

  private final Releases releases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReleaseCourse(Releases releases, ApplicationEventPublisher events, Clock clock) {
    this.releases = releases;
    this.events = events;
    this.clock = clock;
  }

  /** Where it stands now. */
  void moved(Release release, String remark) {
    ReleaseView view = release.view();
    events.publishEvent(
        new ReleaseMoved(
            view.number(),
            actor(),
            clock.instant(),
            view.state(),
            view.type(),
            view.round(),
            view.digest(),
            remark));
  }

  /** Somebody answers of exactly what was tested in the round. */
  void answer(Release release, ReleaseQuestion question, boolean yes, String remark) {
    ReleaseRound round = releases.round(release.number());
    Instant now = clock.instant();
    ReleaseAnswer answer = round.answer(question, yes, actor().key(), remark, now);
    events.publishEvent(
        new ReleaseAnswered(
            release.number(),
            actor(),
            now,
            question,
            yes,
            round.view().round(),
            answer.digest(),
            remark));
  }

  private static Actor actor() {
    return Acting.current();
  }
}
