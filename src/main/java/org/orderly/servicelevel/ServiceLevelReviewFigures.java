package org.orderly.servicelevel;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final ObjectProvider<RecordDirectory> directories;

  ServiceLevelReviewFigures(KeptReviewFigures kept, ObjectProvider<RecordDirectory> directories) {
    this.kept = kept;
    this.directories = directories;
  }

  Optional<ReviewedFigures> of(ServiceLevelReviewView review, Actor reader) {
    return kept.of(review.number()).map(taken -> shown(taken, review, reader));
  }

  private ReviewedFigures shown(TakenFigures taken, ServiceLevelReviewView review, Actor reader) {
    List<MissedTarget> missed = taken.figures().missed();
    long unlisted = taken.figures().unlisted();
    Set<RecordNumber> visible = visible(missed, reader);
    Map<String, MissedTargetReason> found =
        review.reasons().stream()
            .collect(Collectors.toMap(MissedTargetReason::key, Function.identity()));
    List<ReviewedTarget> shown =
        missed.stream()
            .filter(target -> visible.contains(target.record()))
            .map(target -> reviewed(target, Optional.ofNullable(found.get(target.key()))))
            .toList();
    return new ReviewedFigures(
        without(taken, shown),
        shown,
        missed.size() - shown.size() + unlisted,
        counted(review.reasons(), unlisted, review.otherReason()));
  }

  private Set<RecordNumber> visible(List<MissedTarget> missed, Actor reader) {
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
        .map(RecordSummary::number)
        .collect(Collectors.toSet());
  }

  private static ReviewedTarget reviewed(MissedTarget target, Optional<MissedTargetReason> found) {
    return new ReviewedTarget(
        target,
        found.map(MissedTargetReason::reason).orElse(null),
        found.map(MissedTargetReason::remark).orElse(null));
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
