package org.orderly.release.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where releases are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class ReleaseMenu {

  @Bean
  MenuEntry releasesEntry() {
    return new MenuEntry(
        MenuGroup.CHANGES,
        "/releases",
        "release.list.title",
        Roles.STAFF_AND_CUSTOMER_MANAGERS,
        60);
  }
}
