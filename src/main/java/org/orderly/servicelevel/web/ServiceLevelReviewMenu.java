package org.orderly.servicelevel.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where service level reviews are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class ServiceLevelReviewMenu {

  @Bean
  MenuEntry serviceLevelReviewsEntry() {
    return new MenuEntry(
        MenuGroup.SERVICES,
        "/service-level-reviews",
        "review.list.title",
        Roles.STAFF_AND_CUSTOMER_MANAGERS,
        45);
  }
}
