package org.orderly.servicelevel;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.JsonColumn;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.AgreementVersion.Ending;

/** An agreement with all its versions: at most one draft, which is the last. */
@Entity
@Table(name = "agreement")
class Agreement {

  @Id
  @Column(name = "agreement_key")
  private String key;

  @Enumerated(EnumType.STRING)
  private AgreementKind kind;

  private String party;
  private @Nullable String customer;
  private @Nullable String providingGroup;
  private @Nullable String receivingGroup;
  private String zone;

  @Column(columnDefinition = "longtext")
  @Convert(converter = Versions.class)
  private List<AgreementVersion> versions;

  @Version private @Nullable Integer version;

  @SuppressWarnings("NullAway.Init")
  protected Agreement() {}

  Agreement(String key, AgreementParties parties, AgreementTerms terms, String by, Instant now) {
    this.key = key;
    this.kind = parties.kind();
    this.party = parties.party();
    this.customer = parties.customer();
    this.providingGroup = parties.providingGroup();
    this.receivingGroup = parties.receivingGroup();
    this.zone = parties.zone();
    this.versions = List.of(AgreementVersion.draft(1, terms, by, now));
  }

  /** Other terms for the draft. */
  void change(AgreementTerms terms, String by, Instant now) {
    AgreementVersion draft = draft();
    replace(draft, former -> AgreementVersion.draft(draft.number(), terms, by, now));
  }

  /** A draft of the version that follows. */
  void next(AgreementTerms terms, String by, Instant now) {
    if (latest().draft()) {
      throw new RuleViolation(
          AgreementRule.STATE_REFUSES,
          key + "@" + latest().number() + " is a draft: change it, or agree to it first");
    }
    List<AgreementVersion> more = new ArrayList<>(versions);
    more.add(AgreementVersion.draft(latest().number() + 1, terms, by, now));
    versions = List.copyOf(more);
  }

  /** The draft is agreed: from its first day it holds, and a version without an end gives way. */
  void agree(List<AlignmentFinding> accepted, String by, Instant now) {
    AgreementVersion draft = draft();
    replace(draft, former -> former.agreed(by, now, accepted));
    LocalDate before = draft.terms().validFrom().minusDays(1);
    versions.stream()
        .filter(former -> former.number() == draft.number() - 1)
        .filter(former -> lastDay(former) == null)
        .findFirst()
        .ifPresent(
            former ->
                replace(
                    former, open -> open.ended(new Ending(before, by, now, draft.number(), ""))));
  }

  /**
   * The last version that was agreed ends early.
   *
   * @throws RuleViolation where there is none, or it ends before that day anyhow
   */
  AgreementVersion end(LocalDate lastDay, String reason, String by, Instant now) {
    AgreementVersion last =
        versions.stream()
            .filter(each -> !each.draft())
            .reduce((former, later) -> later)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        AgreementRule.STATE_REFUSES, key + " is not agreed: nothing ends"));
    AgreementVersion ended = last.ended(new Ending(lastDay, by, now, null, reason));
    replace(last, former -> ended);
    return last;
  }

  private @Nullable LocalDate lastDay(AgreementVersion each) {
    return each.validity(ZoneId.of(zone)).to();
  }

  private AgreementVersion draft() {
    AgreementVersion latest = latest();
    if (!latest.draft()) {
      throw new RuleViolation(
          AgreementRule.STATE_REFUSES,
          key + "@" + latest.number() + " is agreed and never changes; draft the next version");
    }
    return latest;
  }

  private AgreementVersion latest() {
    return versions.get(versions.size() - 1);
  }

  private void replace(AgreementVersion old, UnaryOperator<AgreementVersion> change) {
    versions =
        versions.stream()
            .map(each -> each.number() == old.number() ? change.apply(each) : each)
            .toList();
  }

  AgreementView view(Instant now) {
    return new AgreementView(
        key,
        new AgreementParties(kind, customer, providingGroup, receivingGroup, zone),
        versions,
        Objects.requireNonNullElse(version, 0),
        now);
  }

  String party() {
    return party;
  }

  /** All versions in one column. */
  @Immutable
  static class Versions extends JsonColumn<List<AgreementVersion>> {

    Versions() {
      super(new TypeReference<>() {});
    }
  }
}
