package org.orderly.cmdb;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;

/**
 * The verification of configuration items: a sample is drawn, looked at and compared with its
 * records, and how much is right becomes known (8.2.6).
 */
@Entity
@Table(name = "verification")
class Verification {

  private static final String BETWEEN = " ";
  private static final String LINE = "\n";

  @Id private long id;
  @Version private @Nullable Integer version;

  @Enumerated(EnumType.STRING)
  private VerificationState state = VerificationState.BEGUN;

  private String scope;
  private @Nullable String scopeOf;
  private String criticalities;

  @Column(columnDefinition = "longtext")
  private @Nullable String scopeItems;

  private @Nullable String turn;
  private int sampleLeast;
  private int samplePercent;
  private int sampleMost;
  private int threshold;
  private String begunBy;
  private Instant openedAt;
  private Instant dueAt;
  private @Nullable String seed;
  private @Nullable Instant drawnAt;
  private @Nullable Long drawnUpdate;
  private long population;
  private @Nullable String populationDigest;
  private int sample;
  private long checkedPoints;
  private long rightPoints;
  private @Nullable Instant closedAt;
  private @Nullable String cancelReason;

  @SuppressWarnings("NullAway.Init")
  protected Verification() {}

  /**
   * A verification whose sample is drawn next.
   *
   * @param turn by which one that begins by interval begins once; null for one by hand
   */
  Verification(
      RecordNumber number,
      VerificationScope scope,
      VerificationPlan plan,
      @Nullable String turn,
      String begunBy,
      Instant now,
      Instant dueAt) {
    this.id = number.running();
    this.scope = scope.kind().word();
    this.scopeOf = scope.of();
    this.criticalities = String.join(BETWEEN, scope.criticalities());
    this.scopeItems =
        scope.items().isEmpty()
            ? null
            : scope.items().stream().map(RecordNumber::value).collect(Collectors.joining(LINE));
    this.turn = turn;
    this.sampleLeast = plan.sampleLeast();
    this.samplePercent = plan.samplePercent();
    this.sampleMost = plan.sampleMost();
    this.threshold = plan.threshold();
    this.begunBy = begunBy;
    this.openedAt = now;
    this.dueAt = dueAt;
  }

  /** Its sample is drawn. */
  void draw(VerificationView.Draw drawn) {
    enter(VerificationState.DRAWN, "drawn");
    seed = drawn.seed();
    drawnAt = drawn.at();
    drawnUpdate = drawn.update();
    population = drawn.population();
    populationDigest = drawn.digest();
    sample = drawn.sample();
  }

  /** Lets pass what is looked at now. */
  void requireDrawn() {
    if (state != VerificationState.DRAWN) {
      throw refused("checked");
    }
  }

  /** Everything was looked at. */
  void assess(Accuracy accuracy) {
    enter(VerificationState.ASSESSED, "assessed");
    checkedPoints = accuracy.checked();
    rightPoints = accuracy.right();
  }

  void close(Instant now) {
    enter(VerificationState.CLOSED, "closed");
    closedAt = now;
  }

  void cancel(String why, Instant now) {
    enter(VerificationState.CANCELLED, "cancelled");
    cancelReason = why;
    closedAt = now;
  }

  private void enter(VerificationState next, String step) {
    if (!state.successors().contains(next)) {
      throw refused(step);
    }
    state = next;
  }

  private RuleViolation refused(String step) {
    return new RuleViolation(
        VerificationRule.TRANSITION, number() + " is " + state.word() + " and cannot be " + step);
  }

  RecordNumber number() {
    return RecordNumber.of(RecordKind.CONFIGURATION_VERIFICATION, id);
  }

  /** How many items its sample can have at most. */
  int mostDrawn() {
    return Math.max(sampleLeast, sampleMost);
  }

  /** How many of so many items its sample has. */
  int sampleOf(long items) {
    return VerificationPlan.sampleOf(items, sampleLeast, samplePercent, sampleMost);
  }

  VerificationView view() {
    return new VerificationView(
        number(),
        Objects.requireNonNullElse(version, 0),
        state,
        scope(),
        turn != null,
        begunBy,
        threshold,
        openedAt,
        dueAt,
        drawn(),
        state == VerificationState.ASSESSED || state == VerificationState.CLOSED
            ? new Accuracy(rightPoints, checkedPoints)
            : null,
        closedAt,
        cancelReason);
  }

  private VerificationScope scope() {
    return new VerificationScope(
        Word.of(VerificationScope.Kind.class, scope),
        scopeOf,
        words(criticalities, BETWEEN),
        words(Objects.requireNonNullElse(scopeItems, ""), LINE).stream()
            .map(RecordNumber::new)
            .toList());
  }

  private static List<String> words(String kept, String between) {
    return Stream.of(kept.split(between)).filter(word -> !word.isEmpty()).toList();
  }

  private VerificationView.@Nullable Draw drawn() {
    return seed == null
        ? null
        : new VerificationView.Draw(
            seed,
            Objects.requireNonNull(drawnAt),
            Objects.requireNonNull(drawnUpdate),
            population,
            Objects.requireNonNull(populationDigest),
            sample);
  }
}
