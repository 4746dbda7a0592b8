package org.orderly.servicelevel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.Actor;
import org.orderly.kernel.TaskDatesChanged;
import org.orderly.servicelevel.Recomputations.Job;
import org.orderly.servicelevel.RecordClocks.Moment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Measures the clocks of a set of records anew, in one transaction with how far that has come. */
@Component
class ClockRecomputer {

  private final Recomputations recomputations;
  private final EntityManager entities;
  private final Calendars calendars;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ClockRecomputer(
      Recomputations recomputations,
      EntityManager entities,
      Calendars calendars,
      ApplicationEventPublisher events,
      Clock clock) {
    this.recomputations = recomputations;
    this.entities = entities;
    this.calendars = calendars;
    this.events = events;
    this.clock = clock;
  }

  /** Does the next records of the longest waiting recomputation; answers whether there was one. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean next(int most) {
    Optional<Job> taken = recomputations.take();
    taken.ifPresent(job -> next(job, most));
    return taken.isPresent();
  }

  private void next(Job job, int most) {
    List<String> numbers = recomputations.next(job.calendar(), job.position(), most);
    int clocks = lock(numbers).stream().mapToInt(one -> recompute(one, job)).sum();
    recomputations.keep(
        job,
        last(numbers, job),
        numbers.size(),
        clocks,
        0,
        numbers.size() < most ? clock.instant() : null);
  }

  /** The number of the next record; empty where none waits. Nothing is said of who has it. */
  @Transactional(readOnly = true)
  public Optional<String> upcoming() {
    return recomputations
        .waiting()
        .flatMap(
            job -> recomputations.next(job.calendar(), job.position(), 1).stream().findFirst());
  }

  /** Leaves a record out that is the next one still, so that it holds up no other. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void skip(String number) {
    recomputations
        .take()
        .filter(job -> recomputations.next(job.calendar(), job.position(), 1).contains(number))
        .ifPresent(job -> recomputations.keep(job, number, 0, 0, 1, null));
  }

  private static String last(List<String> numbers, Job job) {
    return numbers.isEmpty() ? job.position() : numbers.get(numbers.size() - 1);
  }

  private List<RecordClocks> lock(List<String> numbers) {
    return entities
        .createQuery(
            "from RecordClocks where recordNumber in :numbers order by recordNumber",
            RecordClocks.class)
        .setParameter("numbers", numbers)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private int recompute(RecordClocks clocks, Job job) {
    Instant now = clock.instant();
    Actor actor = job.by();
    List<Instant> before = dues(clocks, now);
    List<ClockMetric> measured =
        clocks.recompute(job.calendar(), job.view().reason(), new Moment(now, actor), calendars);
    if (!measured.isEmpty()) {
      events.publishEvent(
          new ServiceClockRecomputed(
              clocks.number(), actor, now, job.view().calendar(), measured, job.view().reason()));
    }
    if (!before.equals(dues(clocks, now))) {
      events.publishEvent(new TaskDatesChanged(clocks.number()));
    }
    return measured.size();
  }

  private List<Instant> dues(RecordClocks clocks, Instant now) {
    List<Instant> dues = new ArrayList<>();
    clocks.history().readings(calendars::get, now).forEach(reading -> dues.add(reading.due()));
    return dues;
  }
}
