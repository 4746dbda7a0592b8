package org.orderly.change;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;

/**
 * One time that a version of a change was put to those who authorize it: who they were, what they
 * were shown and what they said is kept beside it and never changes (8.5.1.3, ADR 0075).
 */
@Entity
@Table(name = "authorization_round")
class AuthorizationRound {

  private static final TypeReference<AuthorizationPolicy> POLICY = new TypeReference<>() {};

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "authorization_round_id")
  @SequenceGenerator(name = "authorization_round_id", allocationSize = 1)
  private @Nullable Long id;

  @Version private @Nullable Integer version;
  private long changeId;
  private int place;

  @Enumerated(EnumType.STRING)
  private RoundState state = RoundState.VOTING;

  @Enumerated(EnumType.STRING)
  private AuthorizationBody body;

  private String policy;

  private int contentVersion;
  private String contentDigest;
  private String paperDigest;
  private boolean afterTheFact;
  private boolean extended;
  private Instant openedAt;
  private Instant remindAt;
  private Instant escalateAt;
  private Instant dueAt;
  private @Nullable Instant decidedAt;
  private @Nullable String decidedBy;
  private @Nullable String reason;

  @SuppressWarnings("NullAway.Init")
  protected AuthorizationRound() {}

  /** A version of a change is put to those who authorize it. */
  @SuppressWarnings("NullAway.Init")
  AuthorizationRound(
      RecordNumber change,
      int place,
      AuthorizationPolicy policy,
      ContentVersion content,
      String paperDigest,
      boolean afterTheFact,
      Instant now,
      VotingTime time) {
    this.changeId = change.running();
    this.place = place;
    this.body = policy.body();
    this.policy = CanonicalJson.write(policy);
    this.contentVersion = content.version();
    this.contentDigest = content.digest();
    this.paperDigest = paperDigest;
    this.afterTheFact = afterTheFact;
    this.openedAt = now;
    keep(time);
  }

  private void keep(VotingTime time) {
    remindAt = time.remindAt();
    escalateAt = time.escalateAt();
    dueAt = time.dueAt();
  }

  /**
   * Refuses a vote that comes when it counts no more: it is decided, or the time is over, also
   * where the process has not noticed that yet.
   *
   * @throws RuleViolation ITSM-CHG-036
   */
  void requireVoting(Instant now) {
    if (state != RoundState.VOTING) {
      throw new RuleViolation(
          ChangeRule.DECIDED_ALREADY,
          "The authorization of "
              + number()
              + " is "
              + state.word()
              + (decidedAt == null ? "" : " since " + decidedAt + ", by " + decidedBy)
              + ": a vote counts no more");
    }
    if (now.isAfter(dueAt)) {
      throw new RuleViolation(
          ChangeRule.DECIDED_ALREADY,
          "The time for votes on " + number() + " ended at " + dueAt + ": a vote counts no more");
    }
  }

  /** The votes say what comes of it; whoever cast the last one decided it. */
  void decide(RoundState outcome, String by, Instant now) {
    enter(outcome);
    decidedAt = now;
    decidedBy = by;
  }

  /** Too few have voted: they get some more time, once. */
  void extend(VotingTime more) {
    if (extended || state != RoundState.VOTING) {
      throw refusal("extended");
    }
    extended = true;
    keep(more);
  }

  /** Too few have voted, also in more time. */
  void await() {
    enter(RoundState.WAITING);
  }

  /** A change manager lets them vote on; what was voted stays. */
  void voteOn(VotingTime more, String why) {
    enter(RoundState.VOTING);
    keep(more);
    reason = why;
  }

  /** A change manager sends the change back. */
  void sendBack(RoundState outcome, String why, String by, Instant now) {
    enter(outcome);
    reason = why;
    decidedAt = now;
    decidedBy = by;
  }

  /** Refuses minutes of what is not over. */
  void requireOver() {
    if (state.open()) {
      throw refusal("concluded");
    }
  }

  /** What was put to them is not what the change says any more, or the change is given up. */
  void voidIt() {
    enter(RoundState.VOID);
  }

  private void enter(RoundState next) {
    if (!state.successors().contains(next)) {
      throw refusal(next.word());
    }
    state = next;
  }

  private RuleViolation refusal(String step) {
    return new RuleViolation(
        ChangeRule.DECIDED_ALREADY,
        "The authorization of "
            + number()
            + " is "
            + state.word()
            + " and cannot be "
            + step
            + "; what may follow is "
            + state.successors().stream().map(Word::word).sorted().toList());
  }

  long id() {
    return Objects.requireNonNull(id);
  }

  RecordNumber number() {
    return RecordNumber.of(RecordKind.CHANGE, changeId);
  }

  int place() {
    return place;
  }

  RoundState state() {
    return state;
  }

  AuthorizationPolicy policy() {
    return CanonicalJson.read(policy, POLICY);
  }

  AuthorizationBody body() {
    return body;
  }

  int contentVersion() {
    return contentVersion;
  }

  String contentDigest() {
    return contentDigest;
  }

  String paperDigest() {
    return paperDigest;
  }

  boolean afterTheFact() {
    return afterTheFact;
  }

  boolean extended() {
    return extended;
  }

  Instant openedAt() {
    return openedAt;
  }

  VotingTime time() {
    return new VotingTime(remindAt, escalateAt, dueAt);
  }

  @Nullable Instant decidedAt() {
    return decidedAt;
  }

  @Nullable String decidedBy() {
    return decidedBy;
  }

  @Nullable String reason() {
    return reason;
  }
}
