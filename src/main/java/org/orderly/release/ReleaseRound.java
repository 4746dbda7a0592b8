package org.orderly.release;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.CanonicalJson;

/**
 * One way of a release through build, test, acceptance and approval: each fact is given once, and
 * what is answered is answered of exactly what was tested.
 */
@Entity
@Table(name = "release_round")
class ReleaseRound {

  private static final TypeReference<List<ReleaseComponent>> COMPONENTS = new TypeReference<>() {};
  private static final TypeReference<List<CriterionOutcome>> RESULTS = new TypeReference<>() {};
  private static final TypeReference<ReleaseAnswer> ANSWER = new TypeReference<>() {};

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long releaseId;
  private int round;
  private int contentVersion;
  private String contentDigest;

  @Column(columnDefinition = "longtext")
  private @Nullable String components;

  private @Nullable String builtBy;
  private @Nullable Instant builtAt;

  @Column(columnDefinition = "longtext")
  private @Nullable String results;

  private @Nullable String testedBy;
  private @Nullable Instant testedAt;
  private @Nullable String packageDigest;

  @Column(columnDefinition = "longtext")
  private @Nullable String failedCriteria;

  @Column(columnDefinition = "longtext")
  private @Nullable String acceptance;

  @Column(columnDefinition = "longtext")
  private @Nullable String approval;

  @SuppressWarnings("NullAway.Init")
  protected ReleaseRound() {}

  /** A round in which this version of the content is built. */
  ReleaseRound(ReleaseView release) {
    this.releaseId = release.number().running();
    this.round = release.round();
    this.contentVersion = release.contentVersion();
    this.contentDigest = release.digest();
  }

  void build(List<ReleaseComponent> built, String by, Instant now) {
    components = CanonicalJson.write(built);
    builtBy = by;
    builtAt = now;
  }

  /** What was built was tested; answers the digest of what is accepted and approved. */
  String test(List<CriterionOutcome> outcomes, String by, Instant now) {
    results = CanonicalJson.write(outcomes);
    testedBy = by;
    testedAt = now;
    packageDigest =
        CanonicalJson.digest(
            CanonicalJson.write(
                Map.of(
                    "content",
                    contentDigest,
                    "components",
                    components == null ? "" : components,
                    "results",
                    results)));
    return packageDigest;
  }

  /** Somebody answers; what is asked once in a round is kept in it. */
  ReleaseAnswer answer(
      ReleaseQuestion question, boolean yes, String by, String remark, Instant now) {
    ReleaseAnswer answer = new ReleaseAnswer(yes, by, now, remark, digest());
    String kept = CanonicalJson.write(answer);
    switch (question) {
      case FAILED_CRITERIA -> failedCriteria = kept;
      case ACCEPTANCE -> acceptance = kept;
      case APPROVAL -> approval = kept;
      case BACK_OUT -> {
        // the trail alone keeps what may be answered several times
      }
    }
    return answer;
  }

  private String digest() {
    if (packageDigest == null) {
      throw new IllegalStateException("Nothing was tested in round " + round);
    }
    return packageDigest;
  }

  ReleaseRoundView view() {
    return new ReleaseRoundView(
        round,
        contentVersion,
        components == null ? List.of() : CanonicalJson.read(components, COMPONENTS),
        builtBy,
        builtAt,
        results == null ? List.of() : CanonicalJson.read(results, RESULTS),
        testedBy,
        testedAt,
        packageDigest,
        answer(failedCriteria),
        answer(acceptance),
        answer(approval));
  }

  private static @Nullable ReleaseAnswer answer(@Nullable String kept) {
    return kept == null ? null : CanonicalJson.read(kept, ANSWER);
  }
}
