package org.orderly.servicelevel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.stereotype.Component;

@Component
class ServiceLevelReviewDirectory implements RecordDirectory {

  private final ServiceLevelReviews reviews;
  private final ServiceLevelReviewAccess access;
  private final ServiceLevelReviewTitle title;

  ServiceLevelReviewDirectory(
      ServiceLevelReviews reviews, ServiceLevelReviewAccess access, ServiceLevelReviewTitle title) {
    this.reviews = reviews;
    this.access = access;
    this.title = title;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.SERVICE_LEVEL_REVIEW;
  }

  @Override
  public Optional<RecordSummary> find(RecordNumber number) {
    return reviews.find(number).map(ServiceLevelReview::view).map(this::summary);
  }

  @Override
  public List<RecordSummary> page(@Nullable RecordNumber after, int most) {
    return reviews.page(after, most).stream().map(this::summary).toList();
  }

  @Override
  public boolean visibleTo(RecordNumber number, Actor actor) {
    return reviews
        .find(number)
        .map(ServiceLevelReview::view)
        .filter(review -> access.maySee(review, actor))
        .isPresent();
  }

  @Override
  public List<RecordSummary> visible(Collection<RecordNumber> numbers, Actor actor) {
    return reviews.all(numbers).stream()
        .filter(review -> access.maySee(review, actor))
        .map(this::summary)
        .toList();
  }

  private RecordSummary summary(ServiceLevelReviewView review) {
    List<String> services = review.subject().services();
    return new RecordSummary(
        review.number(),
        title.of(review),
        review.state().word(),
        review.state().open(),
        services.size() == 1 ? services.get(0) : null,
        null,
        review.openedAt(),
        review.closedAt(),
        "/api/service-level-reviews/" + review.number());
  }
}
