package org.orderly.change.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where changes are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class ChangeMenu {

  @Bean
  MenuEntry changesEntry() {
    return new MenuEntry(
        MenuGroup.CHANGES, ChangeListPages.PATH, "change.list.title", Roles.STAFF, 10);
  }
}
