package org.orderly.servicelevel.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.Visibility;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.EntityTags;
import org.orderly.kernel.web.Words;
import org.orderly.servicelevel.ServiceLevelReviewManagement;
import org.orderly.servicelevel.ServiceLevelReviewPage;
import org.orderly.servicelevel.ServiceLevelReviewQuery;
import org.orderly.servicelevel.ServiceLevelReviewState;
import org.orderly.servicelevel.ServiceLevelReviewView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Service level reviews over HTTP (8.3.3); what they decide is decided in their tasks. */
@RestController
@RequestMapping("/api/service-level-reviews")
class ServiceLevelReviewController {

  private final ServiceLevelReviewManagement reviews;
  private final ServiceLevelReviewResources resources;

  ServiceLevelReviewController(
      ServiceLevelReviewManagement reviews, ServiceLevelReviewResources resources) {
    this.reviews = reviews;
    this.resources = resources;
  }

  /** One page of reviews, the newest first. */
  record Listed(List<ServiceLevelReviewRow> reviews, long total, int page, int size) {}

  /** What somebody writes; without a visibility it is a work note, or a customer's public word. */
  record Entry(@Nullable String text, @Nullable Visibility visibility) {}

  /** Why a review is not needed. */
  record Cancellation(@Nullable String reason) {}

  @GetMapping
  Listed all(
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String agreement,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    ServiceLevelReviewPage found =
        reviews.find(
            new ServiceLevelReviewQuery(
                customer,
                agreement,
                Words.read(ServiceLevelReviewState.class, "state", state),
                page,
                size));
    return new Listed(
        found.reviews().stream().map(ServiceLevelReviewRow::of).toList(),
        found.total(),
        found.page(),
        found.size());
  }

  @PostMapping
  ResponseEntity<ServiceLevelReviewResource> start(@RequestBody ServiceLevelReviewRequest request) {
    ServiceLevelReviewView begun = reviews.start(request.wish());
    return ResponseEntity.created(URI.create("/api/service-level-reviews/" + begun.number()))
        .body(resources.of(begun));
  }

  @GetMapping("/{number}")
  ResponseEntity<ServiceLevelReviewResource> review(@PathVariable String number) {
    ServiceLevelReviewView review = reviews.review(read(number));
    ServiceLevelReviewResource shown = resources.of(review);
    return ResponseEntity.ok().eTag(EntityTags.of(review.version(), shown.toString())).body(shown);
  }

  @PostMapping("/{number}/cancellation")
  ServiceLevelReviewResource cancel(
      @PathVariable String number, @RequestBody Cancellation request) {
    return resources.of(
        reviews.cancel(read(number), Objects.requireNonNullElse(request.reason(), "")));
  }

  @GetMapping("/{number}/journal")
  List<JournalEntry> journal(@PathVariable String number) {
    return reviews.journal(read(number));
  }

  @PostMapping("/{number}/journal")
  @ResponseStatus(HttpStatus.CREATED)
  List<JournalEntry> write(@PathVariable String number, @RequestBody Entry request) {
    RecordNumber review = read(number);
    reviews.write(review, request.visibility(), Objects.requireNonNullElse(request.text(), ""));
    return reviews.journal(review);
  }

  private static RecordNumber read(String typed) {
    return ServiceLevelReviewNumbers.read(typed);
  }
}
