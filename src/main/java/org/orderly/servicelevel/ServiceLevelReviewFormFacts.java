package org.orderly.servicelevel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Actor;
import org.orderly.kernel.AskedFacts;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

@Component
class ServiceLevelReviewFormFacts implements FormFacts {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.UK);

  private final ServiceLevelReviews reviews;
  private final ServiceLevelReviewAccess access;
  private final ServiceLevelReviewFigures figures;
  private final ServiceLevelReviewTitle title;
  private final CatalogueManagement catalogue;
  private final IdentityManagement identity;

  ServiceLevelReviewFormFacts(
      ServiceLevelReviews reviews,
      ServiceLevelReviewAccess access,
      ServiceLevelReviewFigures figures,
      ServiceLevelReviewTitle title,
      CatalogueManagement catalogue,
      IdentityManagement identity) {
    this.reviews = reviews;
    this.access = access;
    this.figures = figures;
    this.title = title;
    this.catalogue = catalogue;
    this.identity = identity;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.SERVICE_LEVEL_REVIEW;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> facts(
      RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
    ServiceLevelReviewView review = reviews.get(number).view();
    AskedFacts facts = new AskedFacts(keys);
    if (access.maySee(review, actor)) {
      putReview(facts, review);
      putCourse(facts, review, zone(actor));
      FigureLines lines = new FigureLines(this::service);
      Supplier<Optional<ReviewedFigures>> once =
          SingletonSupplier.of(() -> figures.of(review, actor));
      Function<Function<ReviewedFigures, String>, @Nullable String> read =
          text -> Objects.requireNonNull(once.get()).map(text).orElse(null);
      facts.put("targetsText", () -> read.apply(lines::targets));
      facts.put("workloadText", () -> read.apply(lines::workload));
      facts.put("trendText", () -> read.apply(lines::trend));
      facts.put("missedText", () -> read.apply(lines::missed));
      facts.put("missedReasons", () -> read.apply(lines::asked));
    }
    return facts.all();
  }

  private void putReview(AskedFacts facts, ServiceLevelReviewView review) {
    ReviewSubject subject = review.subject();
    facts.put("number", () -> review.number().value());
    facts.put("title", () -> title.of(review));
    facts.put("customer", () -> title.customer(subject.customer()));
    facts.put(
        "services",
        () -> subject.services().stream().map(this::service).collect(Collectors.joining(", ")));
    facts.put("period", () -> review.period().text());
    facts.put("agreement", subject::agreement);
  }

  private static void putCourse(AskedFacts facts, ServiceLevelReviewView review, ZoneId zone) {
    facts.put("plannedAgenda", review::agenda);
    Instant planned = review.plannedAt();
    if (planned != null) {
      facts.put("plannedAt", () -> INSTANT.format(planned.atZone(zone)));
    }
    HeldReview held = review.held();
    if (held != null) {
      facts.put("heldOn", () -> held.heldOn().toString());
      facts.put("saidByCustomer", held::customerWords);
    }
  }

  private String service(String key) {
    return catalogue.service(key).map(ServiceView::name).orElse(key);
  }

  private ZoneId zone(Actor actor) {
    return identity.zoneOf(actor.key());
  }
}
