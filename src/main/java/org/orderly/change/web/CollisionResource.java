package org.orderly.change.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.change.Collision;
import org.orderly.change.CollisionEffect;
import org.orderly.change.CollisionKind;
import org.orderly.change.ScheduleSubject;
import org.orderly.kernel.RecordNumber;

/**
 * A collision over HTTP.
 *
 * @param first whether the other was there before
 * @param about service, customer or everything; null for a change
 * @param of the key of the service or customer; null for all others
 */
record CollisionResource(
    CollisionKind kind,
    CollisionEffect effect,
    boolean first,
    Instant starts,
    Instant ends,
    @Nullable RecordNumber change,
    @Nullable Long period,
    ScheduleSubject.@Nullable Kind about,
    @Nullable String of,
    @Nullable String text,
    List<String> through) {

  static CollisionResource of(Collision one) {
    ScheduleSubject subject = one.subject();
    return new CollisionResource(
        one.kind(),
        one.effect(),
        one.first(),
        one.window().starts(),
        one.window().ends(),
        one.change(),
        one.period(),
        subject == null ? null : subject.kind(),
        subject == null ? null : subject.key(),
        one.text(),
        one.through());
  }
}
