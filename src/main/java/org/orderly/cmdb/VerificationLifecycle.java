package org.orderly.cmdb;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a verification as the process takes them. Called by the delegates of
 * configuration-verification and by nothing else.
 */
@Service
@Transactional
public class VerificationLifecycle {

  private static final int SEED_BYTES = 16;

  private final Verifications verifications;
  private final VerificationPopulation population;
  private final VerificationSample sample;
  private final VerificationItems items;
  private final BatchCheck checks;
  private final CmdbHead head;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  VerificationLifecycle(
      Verifications verifications,
      VerificationPopulation population,
      VerificationSample sample,
      VerificationItems items,
      BatchCheck checks,
      CmdbHead head,
      ApplicationEventPublisher events,
      Clock clock) {
    this.verifications = verifications;
    this.population = population;
    this.sample = sample;
    this.items = items;
    this.checks = checks;
    this.head = head;
    this.events = events;
    this.clock = clock;
  }

  /** Draws the sample, while nobody writes items; answers in how many batches it is looked at. */
  public int draw(RecordNumber number) {
    Verification verification = verifications.get(number);
    VerificationView view = verification.view();
    CmdbHead.Head now = head.lock();
    byte[] bytes = new byte[SEED_BYTES];
    random.nextBytes(bytes);
    String seed = HexFormat.of().formatHex(bytes);
    SampleDraw draw = new SampleDraw(seed, verification.mostDrawn());
    population.each(view.scope(), view.byInterval(), draw::offer);
    List<RecordNumber> drawn = draw.items(verification.sampleOf(draw.population()));
    VerificationView.Draw kept =
        new VerificationView.Draw(
            seed, clock.instant(), now.update(), draw.population(), draw.digest(), drawn.size());
    verification.draw(kept);
    int batches = sample.keep(number, drawn);
    publish(new VerificationSampleDrawn(number, actor(), clock.instant(), kept, drawn));
    return batches;
  }

  /** The group that looks at the items of a batch. */
  @Transactional(readOnly = true)
  public String checkers(RecordNumber number, int batch) {
    return items.batch(number, batch).checkers();
  }

  /**
   * Compares what somebody saw with the records; answers whether something is to be corrected.
   *
   * @param typed one observation a line
   * @param others of all items that have no line; null where nothing is said of them
   * @throws RuleViolation ITSM-CMD-046 where a line is not understood, or an item is left out
   */
  public boolean compare(
      RecordNumber number, int batch, String typed, VerifiedItem.@Nullable Outcome others) {
    Verification verification = verifications.get(number);
    verification.requireDrawn();
    long update = Objects.requireNonNull(verification.view().draw()).update();
    BatchCheck.Compared compared = checks.compare(number, batch, update, typed, others);
    publish(
        new VerificationItemsChecked(
            number,
            actor(),
            clock.instant(),
            batch,
            compared.outcomes(),
            compared.findings(),
            typed));
    return compared.correctable();
  }

  /** Marks what is right, and is still as it was at the draw, as verified. */
  public void markVerified(RecordNumber number, int batch) {
    VerificationView view = verifications.get(number).view();
    checks.markVerified(number, batch, Objects.requireNonNull(view.draw()).update());
  }

  /** Proposes, in the name of whoever looked, to correct what they found wrong. */
  public void proposeCorrection(RecordNumber number, int batch) {
    RecordNumber correction = checks.proposeCorrection(number, batch);
    publish(
        new VerificationCorrectionProposed(number, actor(), clock.instant(), batch, correction));
  }

  /** Everything was looked at; answers whether as much is right as has to be. */
  public boolean assess(RecordNumber number) {
    Verification verification = verifications.get(number);
    Accuracy accuracy = items.accuracy(number);
    verification.assess(accuracy);
    int unchecked = items.outcomes(number).getOrDefault(VerifiedItem.Outcome.UNCHECKED, 0);
    publish(new VerificationAssessed(number, actor(), clock.instant(), accuracy, unchecked));
    return accuracy.reaches(verification.view().threshold());
  }

  /** Less is right than has to be. */
  public void raiseNonconformity(RecordNumber number) {
    VerificationView view = verifications.get(number).view();
    publish(
        new ConfigurationNonconformityFound(
            number, actor(), clock.instant(), accuracy(view), view.threshold()));
  }

  /** Nothing of it is left to do. */
  public void close(RecordNumber number) {
    Verification verification = verifications.get(number);
    verification.close(clock.instant());
    VerificationView view = verification.view();
    publish(new VerificationClosed(number, actor(), clock.instant(), view.scope(), accuracy(view)));
  }

  /** It is not needed. */
  public void cancel(RecordNumber number, String reason) {
    verifications.get(number).cancel(reason, clock.instant());
    publish(new VerificationCancelled(number, actor(), clock.instant(), reason));
  }

  /**
   * It was not closed in time.
   *
   * @param neglected whether the reminder did not help either
   */
  public void overdue(RecordNumber number, boolean neglected) {
    VerificationView view = verifications.get(number).view();
    publish(new VerificationOverdue(number, actor(), clock.instant(), view.dueAt(), neglected));
  }

  private static Accuracy accuracy(VerificationView view) {
    return Objects.requireNonNull(view.accuracy());
  }

  private static Actor actor() {
    return Acting.current();
  }

  private void publish(RecordEvent event) {
    events.publishEvent(event);
  }
}
