package org.orderly.cmdb.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where verifications are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class VerificationMenu {

  @Bean
  MenuEntry verificationsEntry() {
    return new MenuEntry(
        MenuGroup.CONFIGURATION, "/verifications", "verification.list.title", Roles.STAFF, 60);
  }
}
