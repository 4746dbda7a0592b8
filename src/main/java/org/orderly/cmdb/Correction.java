package org.orderly.cmdb;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/**
 * A correction of configuration items: somebody asks for it, somebody else authorizes what was
 * shown, and that is written, or something stands in its way (8.2.6, ADR 0060).
 */
@Entity
@Table(name = "configuration_correction")
class Correction {

  @Id private long id;
  @Version private @Nullable Integer version;

  @Enumerated(EnumType.STRING)
  private CorrectionState state = CorrectionState.PROPOSED;

  private String proposer;

  /** Who else has had a hand in it, in the order of their first. */
  @Column(columnDefinition = "longtext")
  private @Nullable String revisers;

  private String reason;
  private @Nullable String becauseOf;

  @Embedded private ShownCorrection shown;

  @Enumerated(EnumType.STRING)
  private @Nullable CorrectionAuthorization authorization;

  private @Nullable String authorizer;

  @Enumerated(EnumType.STRING)
  private @Nullable CorrectionDecision decision;

  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;
  private @Nullable String remark;

  @Column(columnDefinition = "longtext")
  private @Nullable String obstacles;

  private @Nullable Long updateNumber;

  @Column(columnDefinition = "longtext")
  private @Nullable String added;

  private Instant proposedAt;
  private Instant dueAt;
  private @Nullable Instant closedAt;
  private @Nullable String withdrawal;

  /** Those that it touches, to be asked for in queries; they are written beside it. */
  @ElementCollection
  @CollectionTable(
      name = "configuration_correction_item",
      joinColumns = @JoinColumn(name = "correction"))
  @Column(name = "item_id")
  private Set<Long> items = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected Correction() {}

  /** A correction that is weighed next. */
  @SuppressWarnings("NullAway.Init")
  Correction(
      RecordNumber number,
      String proposer,
      CorrectionContent content,
      String reason,
      @Nullable RecordNumber becauseOf,
      Instant now,
      Instant dueAt) {
    this.id = number.running();
    this.proposer = proposer;
    this.reason = reason;
    this.becauseOf = becauseOf == null ? null : becauseOf.value();
    this.proposedAt = now;
    this.dueAt = dueAt;
    this.shown = new ShownCorrection(content);
  }

  /** It is proposed once more, as it was revised. */
  void proposeAgain() {
    enter(CorrectionState.PROPOSED, "proposed again");
  }

  /** It was held against the present state, and this is what it comes to. */
  void weigh(CorrectionContent content) {
    require(CorrectionState.PROPOSED, "weighed");
    shown = new ShownCorrection(content);
    obstacles = null;
    authorization = null;
    authorizer = null;
  }

  /** Somebody has to authorize it. */
  void await(CorrectionAuthorization needed, @Nullable String person) {
    if (person != null && madeBy(person)) {
      throw own(person);
    }
    enter(CorrectionState.AWAITING_AUTHORIZATION, "sent to be authorized");
    authorization = needed;
    authorizer = person;
  }

  /** Nobody has to authorize it. */
  void authorize() {
    enter(CorrectionState.AUTHORIZED, "authorized");
    authorization = CorrectionAuthorization.NOBODY;
    authorizer = null;
  }

  /** Somebody says what becomes of what they were shown; nobody does so of their own. */
  void answer(CorrectionDecision said, String by, @Nullable String words, Instant now) {
    require(CorrectionState.AWAITING_AUTHORIZATION, "answered");
    if (madeBy(by)) {
      throw own(by);
    }
    enter(
        switch (said) {
          case AUTHORIZED -> CorrectionState.AUTHORIZED;
          case REJECTED -> CorrectionState.REJECTED;
          case MORE_FACTS -> CorrectionState.IN_REVISION;
        },
        said.word());
    decision = said;
    decidedBy = by;
    decidedAt = now;
    remark = words;
    closedAt = state.open() ? null : now;
  }

  /** What was shown is written. */
  void apply(long update, Map<String, RecordNumber> newItems, Instant now) {
    enter(CorrectionState.APPLIED, "applied");
    updateNumber = update;
    added = newItems.isEmpty() ? null : CanonicalJson.write(newItems);
    closedAt = now;
  }

  /**
   * Why the word that was given does not do for what the same plan weighs now; empty where it does.
   */
  Map<String, String> outweighed(CorrectionWeight now) {
    Map<String, String> why = new LinkedHashMap<>();
    shown.outweighed(now, authorizer, authorization == CorrectionAuthorization.NOBODY, why);
    return why;
  }

  /** It does not fit any more, or does not say what was shown. */
  void hinder(Map<String, String> inTheWay) {
    enter(CorrectionState.IN_REVISION, "hindered");
    obstacles = CanonicalJson.write(inTheWay);
  }

  /** Another plan takes the place of what did not do. */
  void revise(CorrectionContent content, String why, String by) {
    explain(why, by);
    shown = new ShownCorrection(content);
  }

  /** The same plan with more of a reason. */
  void explain(String why, String by) {
    requireRevisable();
    reason = why;
    if (!madeBy(by)) {
      Set<String> all = new LinkedHashSet<>(revisers());
      all.add(by);
      revisers = CanonicalJson.write(all);
    }
  }

  private List<String> revisers() {
    return revisers == null ? List.of() : CanonicalJson.read(revisers, CorrectionJson.NAMES);
  }

  void requireRevisable() {
    require(CorrectionState.IN_REVISION, "revised");
  }

  void requireWithdrawable() {
    if (!state.withdrawable()) {
      throw refused("withdrawn");
    }
  }

  void withdraw(String why, Instant now) {
    enter(CorrectionState.WITHDRAWN, "withdrawn");
    withdrawal = why;
    closedAt = now;
  }

  boolean madeBy(String person) {
    return hands().contains(person);
  }

  /** Who proposed it, and whoever has revised it since. */
  Set<String> hands() {
    Set<String> hands = new LinkedHashSet<>();
    hands.add(proposer);
    hands.addAll(revisers());
    return hands;
  }

  /** Whether the person is asked to authorize it, alone. */
  boolean asks(String person) {
    return person.equals(authorizer);
  }

  boolean proposedBy(String person) {
    return proposer.equals(person);
  }

  RuleViolation own(String person) {
    return new RuleViolation(
        CmdbRule.OWN_CORRECTION,
        person + " had a hand in " + number() + " and cannot authorize it; somebody else can");
  }

  private void enter(CorrectionState next, String step) {
    if (!state.successors().contains(next)) {
      throw refused(step);
    }
    state = next;
  }

  private void require(CorrectionState needed, String step) {
    if (state != needed) {
      throw refused(step);
    }
  }

  private RuleViolation refused(String step) {
    return new RuleViolation(
        CmdbRule.CORRECTION_STATE, number() + " is " + state.word() + " and cannot be " + step);
  }

  RecordNumber number() {
    return RecordNumber.of(RecordKind.CONFIGURATION_CORRECTION, id);
  }

  CorrectionState state() {
    return state;
  }

  @Nullable String owner() {
    return shown.owner();
  }

  String digest() {
    return shown.digest();
  }

  Instant dueAt() {
    return dueAt;
  }

  CorrectionView view() {
    return new CorrectionView(
        number(),
        Objects.requireNonNullElse(version, 0),
        state,
        shown.title(),
        proposer,
        revisers(),
        reason,
        becauseOf == null ? null : new RecordNumber(becauseOf),
        shown.plan(),
        shown.effects(),
        shown.digest(),
        shown.kind(),
        shown.criticality(),
        authorization,
        authorizer,
        decision == null
            ? null
            : new CorrectionAnswer(
                decision,
                Objects.requireNonNull(decidedBy),
                Objects.requireNonNull(decidedAt),
                remark),
        obstacles == null ? Map.of() : CanonicalJson.read(obstacles, CorrectionJson.TEXTS),
        updateNumber,
        added == null ? Map.of() : CanonicalJson.read(added, CorrectionJson.NUMBERS),
        proposedAt,
        dueAt,
        closedAt,
        withdrawal);
  }
}
