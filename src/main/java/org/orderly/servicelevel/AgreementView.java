package org.orderly.servicelevel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Validity;

/**
 * An agreement as others see it.
 *
 * @param versions the first one first
 * @param revision counts its changes
 * @param readAt the instant for which states hold
 */
public record AgreementView(
    String key,
    AgreementParties parties,
    List<AgreementVersion> versions,
    int revision,
    Instant readAt) {

  /** The reference by which records keep a version. */
  public String reference(int number) {
    return key + "@" + number;
  }

  /** The version last made, a draft or not. */
  public AgreementVersion latest() {
    return versions.get(versions.size() - 1);
  }

  /** The version before the one last made; null where there is but one. */
  @Nullable AgreementVersion former() {
    return versions.size() < 2 ? null : versions.get(versions.size() - 2);
  }

  /** The version that is not agreed yet. */
  public Optional<AgreementVersion> draft() {
    return Optional.of(latest()).filter(AgreementVersion::draft);
  }

  /** The same without the version that is not agreed yet; empty where there is no other. */
  Optional<AgreementView> withoutDraft() {
    List<AgreementVersion> agreed = versions.stream().filter(version -> !version.draft()).toList();
    return agreed.isEmpty()
        ? Optional.empty()
        : Optional.of(new AgreementView(key, parties, agreed, revision, readAt));
  }

  /** The version that holds; empty where none does now. */
  public Optional<AgreementVersion> inForce() {
    return inForce(readAt);
  }

  /** The version that held, or will hold, at an instant. */
  public Optional<AgreementVersion> inForce(Instant at) {
    return versions.stream()
        .filter(version -> !version.draft() && validity(version).holdsAt(at))
        .findFirst();
  }

  /** What to show where one version stands for all: the one in force, else the last one made. */
  public AgreementVersion shown() {
    return inForce().orElseGet(this::latest);
  }

  /** The days on which a version holds. */
  public Validity validity(AgreementVersion version) {
    return version.validity(parties.days());
  }

  /** Where a version stands. */
  public AgreementState state(AgreementVersion version) {
    return version.state(parties.days(), readAt);
  }
}
