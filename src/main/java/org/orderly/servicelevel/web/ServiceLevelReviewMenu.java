package org.orderly.servicelevel.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where service level reviews are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class ServiceLevelReviewMenu {

  private static final Set<String> READERS =
      Roles.ALL.stream()
          .filter(role -> !Roles.OUTSIDE.contains(role) || role.equals(Roles.CUSTOMER_MANAGER))
          .collect(Collectors.toUnmodifiableSet());

  @Bean
  MenuEntry serviceLevelReviewsEntry() {
    return new MenuEntry("/service-level-reviews", "review.list.title", READERS, 45);
  }
}
