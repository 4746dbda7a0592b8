package org.orderly.change;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;

/**
 * A change: what it is at its present version, where it stands, and what came of it (8.5.1).
 *
 * @clause 8.5.1
 */
@Entity
@Table(name = "change_record")
class Change {

  @Id private long id;
  @Version private @Nullable Integer version;

  @Enumerated(EnumType.STRING)
  private ChangeState state = ChangeState.NEW;

  @Enumerated(EnumType.STRING)
  private ChangeType type = ChangeType.NORMAL;

  @Enumerated(EnumType.STRING)
  private @Nullable ChangeCategory category;

  @Enumerated(EnumType.STRING)
  private @Nullable RiskLevel riskLevel;

  private @Nullable Integer riskScore;
  private String requester;
  private @Nullable String requestedFor;
  private String owner;
  private @Nullable String template;
  private @Nullable String restores;
  private boolean vulnerability;
  private boolean found;
  private String title;
  private int contentVersion;
  private String digest;
  private @Nullable Instant starts;
  private @Nullable Instant ends;

  @ElementCollection
  @CollectionTable(name = "change_item", joinColumns = @JoinColumn(name = "change_id"))
  @Column(name = "item_id")
  private Set<Long> items = new LinkedHashSet<>();

  @ElementCollection
  @CollectionTable(name = "change_service", joinColumns = @JoinColumn(name = "change_id"))
  @Column(name = "service")
  private Set<String> services = new LinkedHashSet<>();

  @ElementCollection
  @CollectionTable(name = "change_implementer", joinColumns = @JoinColumn(name = "change_id"))
  @Column(name = "person")
  private Set<String> implementers = new LinkedHashSet<>();

  private Instant openedAt;
  private @Nullable Instant begunAt;
  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable ChangeOutcome outcome;

  private @Nullable Instant closedAt;

  @Column(length = 4000)
  private @Nullable String cancelled;

  @SuppressWarnings("NullAway.Init")
  protected Change() {}

  /** A change that is looked at next whether all is said that has to be. */
  @SuppressWarnings("NullAway.Init")
  Change(
      RecordNumber number, NewChange asked, ContentVersion content, String requester, Instant now) {
    this.id = number.running();
    this.requester = requester;
    this.requestedFor = asked.requestedFor();
    this.owner = Objects.requireNonNullElse(asked.owner(), requester);
    this.template = asked.template();
    this.restores = asked.restores() == null ? null : asked.restores().value();
    this.vulnerability = asked.vulnerability();
    this.found = asked.found();
    this.openedAt = now;
    keep(content);
  }

  /** It is written otherwise. */
  void revise(ContentVersion content) {
    requireEditable();
    keep(content);
  }

  /**
   * Refuses where it cannot be written otherwise now.
   *
   * @throws RuleViolation ITSM-CHG-006
   */
  void requireEditable() {
    if (!state.editable()) {
      throw new RuleViolation(
          ChangeRule.NOT_EDITABLE,
          number()
              + " is in "
              + state.word()
              + (state == ChangeState.AUTHORIZATION
                  ? ": recall it first, then edit it, and it is authorized anew"
                  : ": what it says stays as it is"));
    }
  }

  private void keep(ContentVersion content) {
    contentVersion = content.version();
    digest = content.digest();
    ChangeContent said = content.content();
    title = said.title();
    replace(items, TouchedItems.of(said).stream().map(RecordNumber::running).toList());
    replace(services, said.services());
    replace(implementers, said.implementers());
    ChangeWindow window = said.window();
    starts = window == null ? null : window.starts();
    ends = window == null ? null : window.ends();
  }

  private static <T> void replace(Set<T> kept, Collection<T> wanted) {
    kept.retainAll(wanted);
    kept.addAll(wanted);
  }

  /** All is said that has to be, or what was authorized is void. */
  void assess() {
    if (state != ChangeState.ASSESSMENT) {
      enter(ChangeState.ASSESSMENT, "assessed");
    }
  }

  /** It weighs this much, and is dealt with so. */
  void classify(ChangeType decided, ChangeCategory weight, RiskLevel level, int score) {
    requireState(ChangeState.ASSESSMENT, "classified");
    type = decided;
    category = weight;
    riskLevel = level;
    riskScore = score;
  }

  /** Somebody has to authorize it. */
  void askAuthorization() {
    enter(ChangeState.AUTHORIZATION, "sent to be authorized");
  }

  /** It may be made within its window. */
  void schedule() {
    if (starts == null) {
      throw refusal("scheduled without a window");
    }
    enter(ChangeState.SCHEDULED, "scheduled");
  }

  /** It is not authorized. */
  void reject(Instant now) {
    enter(ChangeState.REJECTED, "rejected");
    closedAt = now;
  }

  /** The work on it begins. */
  void begin(Instant now) {
    enter(ChangeState.IMPLEMENTATION, "begun");
    begunAt = now;
  }

  /** The work on it is over. */
  void conclude(ChangeOutcome came, Instant now) {
    enter(ChangeState.REVIEW, "concluded");
    outcome = came;
    endedAt = now;
  }

  /** It was made already, without the authorization that it needed. */
  void recordUnauthorized() {
    enter(ChangeState.REVIEW, "recorded as found");
    type = ChangeType.UNAUTHORIZED;
    outcome = ChangeOutcome.SUCCESSFUL_WITH_ISSUES;
  }

  /** The authorization after the fact did not come. */
  void findUnauthorized() {
    type = ChangeType.UNAUTHORIZED;
  }

  /** Nothing of it is left to do. */
  void close(Instant now) {
    enter(ChangeState.CLOSED, "closed");
    closedAt = now;
  }

  /** It is given up. */
  void cancel(String why, Instant now) {
    enter(ChangeState.CANCELLED, "cancelled");
    cancelled = why;
    closedAt = now;
  }

  /**
   * Refuses where it cannot be given up any more.
   *
   * @throws RuleViolation ITSM-CHG-005
   */
  void requireCancellable() {
    if (!state.cancellable()) {
      throw refusal("cancelled");
    }
  }

  /**
   * Whether the person asked for it, answers for it, or makes it: such a one never authorizes it.
   */
  boolean involves(String person) {
    return person.equals(requester)
        || person.equals(requestedFor)
        || person.equals(owner)
        || implementers.contains(person);
  }

  /**
   * Refuses where it is in another state.
   *
   * @throws RuleViolation ITSM-CHG-005
   */
  void requireState(ChangeState needed, String what) {
    if (state != needed) {
      throw refusal(what);
    }
  }

  private void enter(ChangeState next, String what) {
    if (!state.successors().contains(next)) {
      throw refusal(what);
    }
    state = next;
  }

  private RuleViolation refusal(String what) {
    return new RuleViolation(
        ChangeRule.NOT_IN_STATE,
        number()
            + " is in "
            + state.word()
            + " and cannot be "
            + what
            + "; what may follow is "
            + state.successors().stream().map(Word::word).sorted().toList());
  }

  RecordNumber number() {
    return RecordNumber.of(RecordKind.CHANGE, id);
  }

  ChangeState state() {
    return state;
  }

  int contentVersion() {
    return contentVersion;
  }

  String digest() {
    return digest;
  }

  Set<String> implementers() {
    return Set.copyOf(implementers);
  }

  ChangeView view() {
    return new ChangeView(
        number(),
        Objects.requireNonNullElse(version, 0),
        state,
        type,
        category,
        riskLevel,
        riskScore,
        title,
        requester,
        requestedFor,
        owner,
        template,
        restores == null ? null : new RecordNumber(restores),
        vulnerability,
        found,
        contentVersion,
        digest,
        starts == null || ends == null ? null : new ChangeWindow(starts, ends),
        openedAt,
        begunAt,
        endedAt,
        outcome,
        closedAt,
        cancelled);
  }
}
