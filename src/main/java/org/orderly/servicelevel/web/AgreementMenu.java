package org.orderly.servicelevel.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where agreements are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class AgreementMenu {

  @Bean
  MenuEntry agreementsEntry() {
    return new MenuEntry(
        MenuGroup.SERVICES,
        "/agreements",
        "agreements.title",
        Roles.STAFF_AND_CUSTOMER_MANAGERS,
        40);
  }
}
