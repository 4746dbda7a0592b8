package org.orderly.servicelevel;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what a review keeps of its period, for one reader. */
@Component
class ServiceLevelReviewFigures {

  private final KeptReviewFigures kept;
  private final KeptMissedReasons reasons;
  private final ObjectProvider<RecordDirectory> directories;

  ServiceLevelReviewFigures(
      KeptReviewFigures kept,
      KeptMissedReasons reasons,
      ObjectProvider<RecordDirectory> directories) {
    this.kept = kept;
    this.reasons = reasons;
    this.directories = directories;
  }

  Optional<ReviewedFigures> of(ServiceLevelReviewView review, Actor reader) {
    return kept.of(review.number()).map(taken -> shown(taken, review, reader));
  }

  private ReviewedFigures shown(TakenFigures taken, ServiceLevelReviewView review, Actor reader) {
    List<MissedTarget> missed = taken.figures().missed();
    long unlisted = taken.figures().unlisted();
    Map<RecordNumber, RecordSummary> visible = visible(missed, reader);
    List<MissedTargetReason> given = reasons.of(review.number());
    Map<String, MissedTargetReason> found =
        given.stream().collect(Collectors.toMap(MissedTargetReason::key, Function.identity()));
    List<ReviewedTarget> shown =
        missed.stream()
            .flatMap(
                target ->
                    Optional.ofNullable(visible.get(target.record())).stream()
                        .map(record -> reviewed(target, record, found.get(target.key()))))
            .toList();
    return new ReviewedFigures(
        without(taken, shown),
        shown,
        missed.size() - shown.size(),
        counted(given, unlisted, review.otherReason()));
  }

  private Map<RecordNumber, RecordSummary> visible(List<MissedTarget> missed, Actor reader) {
    Map<RecordKind, List<RecordNumber>> byKind =
        missed.stream()
            .map(MissedTarget::record)
            .distinct()
            .collect(Collectors.groupingBy(RecordNumber::kind));
    return directories.stream()
        .flatMap(
            directory ->
                Optional.ofNullable(byKind.get(directory.kind()))
                    .map(numbers -> directory.visible(numbers, reader))
                    .stream()
                    .flatMap(Collection::stream))
        .collect(Collectors.toMap(RecordSummary::number, Function.identity()));
  }

  private static ReviewedTarget reviewed(
      MissedTarget target, RecordSummary record, @Nullable MissedTargetReason found) {
    return new ReviewedTarget(
        target,
        record.path(),
        found == null ? null : found.reason(),
        found == null ? null : found.remark());
  }

  private static TakenFigures without(TakenFigures taken, List<ReviewedTarget> shown) {
    ReviewFigures all = taken.figures();
    return new TakenFigures(
        new ReviewFigures(
            all.targets(),
            shown.stream().map(ReviewedTarget::target).toList(),
            all.unlisted(),
            all.workload(),
            all.trend()),
        taken.digest(),
        taken.takenAt());
  }

  static Map<MissedReason, Long> counted(
      List<MissedTargetReason> reasons, long unlisted, @Nullable MissedReason others) {
    Map<MissedReason, Long> counts = new EnumMap<>(MissedReason.class);
    reasons.forEach(one -> counts.merge(one.reason(), 1L, Long::sum));
    if (others != null && unlisted > 0) {
      counts.merge(others, unlisted, Long::sum);
    }
    return counts;
  }
}
