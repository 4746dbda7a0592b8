package org.orderly.servicelevel;

import org.orderly.identity.CustomerManagement;
import org.orderly.identity.CustomerView;
import org.springframework.stereotype.Component;

/** Names a service level review as people do: by customer and days. */
@Component
class ServiceLevelReviewTitle {

  private final CustomerManagement customers;

  ServiceLevelReviewTitle(CustomerManagement customers) {
    this.customers = customers;
  }

  String of(ServiceLevelReviewView review) {
    return customer(review.subject().customer()) + ", " + review.period().text();
  }

  String customer(String key) {
    return customers.customers().stream()
        .filter(customer -> customer.key().equals(key))
        .map(CustomerView::name)
        .findFirst()
        .orElse(key);
  }
}
