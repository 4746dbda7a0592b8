package org.orderly.servicelevel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Detail;
import org.orderly.notification.Notice;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells owner, lead, who acts and who gets the reports how a service level review goes (7.4). */
@Component
class ServiceLevelReviewNotices {

  private static final String KIND = "service-level-review.";

  private final ServiceLevelReviews reviews;
  private final ServiceLevelReviewTitle titles;
  private final ReviewedAgreements agreements;
  private final IdentityManagement identity;
  private final NotificationManagement notifications;

  ServiceLevelReviewNotices(
      ServiceLevelReviews reviews,
      ServiceLevelReviewTitle titles,
      ReviewedAgreements agreements,
      IdentityManagement identity,
      NotificationManagement notifications) {
    this.reviews = reviews;
    this.titles = titles;
    this.agreements = agreements;
    this.identity = identity;
    this.notifications = notifications;
  }

  @EventListener
  void on(ServiceLevelReviewOpened opened) {
    ServiceLevelReviewView review = review(opened.number());
    send("opened", review, owner(review), until(review));
  }

  /** Its owner and the service level managers are reminded, then who leads the owner is told. */
  @EventListener
  void on(ServiceLevelReviewOverdue overdue) {
    ServiceLevelReviewView review = review(overdue.number());
    if (overdue.neglected()) {
      send("neglected", review, leads(review), until(review));
    } else {
      List<Recipient> told = new ArrayList<>(owner(review));
      told.addAll(notifications.group(Roles.SERVICE_LEVEL_MANAGER));
      send("overdue", review, told, until(review));
    }
  }

  @EventListener
  void on(ImprovementOpportunityRaised raised) {
    ServiceLevelReviewView review = review(raised.number());
    AgreedAction action = raised.action();
    notifications.notify(
        notice("action", review, List.of(Recipient.person(action.owner())))
            .quoting(action.what())
            .with(
                Detail.text("notice.service-level-review.action-until", action.due().toString())));
  }

  @EventListener
  void on(AgreementChangeAsked asked) {
    ServiceLevelReviewView review = review(asked.number());
    send(
        "agreement",
        review,
        notifications.group(Roles.SERVICE_LEVEL_MANAGER),
        Detail.text("notice.service-level-review.agreement", asked.agreement()));
  }

  @EventListener
  void on(ServiceLevelReviewClosed closed) {
    ServiceLevelReviewView review = review(closed.number());
    send(
        "closed",
        review,
        agreements.recipients(review.subject()).stream().map(Recipient::person).toList(),
        Detail.text("notice.service-level-review.next", closed.nextReview().toString()));
  }

  /** Its owner; where they work here no more, the service level managers. */
  private List<Recipient> owner(ServiceLevelReviewView review) {
    String owner = review.subject().owner();
    return identity.person(owner).filter(PersonView::active).isPresent()
        ? List.of(Recipient.person(owner))
        : notifications.group(Roles.SERVICE_LEVEL_MANAGER);
  }

  /** Who leads a group of the owner; where nobody else does, top management. */
  private List<Recipient> leads(ServiceLevelReviewView review) {
    String owner = review.subject().owner();
    List<Recipient> leads =
        identity.membershipsOf(owner).stream()
            .flatMap(group -> identity.group(group).stream())
            .map(GroupView::lead)
            .filter(Objects::nonNull)
            .filter(lead -> !lead.equals(owner))
            .distinct()
            .map(Recipient::person)
            .toList();
    return leads.isEmpty() ? notifications.group(Roles.TOP_MANAGEMENT) : leads;
  }

  private static Detail until(ServiceLevelReviewView review) {
    return Detail.instant("notice.service-level-review.close-until", review.dueAt());
  }

  private void send(
      String what, ServiceLevelReviewView review, List<Recipient> told, Detail... details) {
    notifications.notify(notice(what, review, told).with(details));
  }

  private Notice notice(String what, ServiceLevelReviewView review, List<Recipient> told) {
    return Notice.of(review.number(), KIND + what, "/service-level-reviews/" + review.number())
        .titled(titles.of(review))
        .to(told);
  }

  private ServiceLevelReviewView review(RecordNumber number) {
    return reviews.get(number).view();
  }
}
