package org.orderly.cmdb.web;

import java.util.Set;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where imports and stale items are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class ImportMenu {

  @Bean
  MenuEntry importsEntry() {
    return new MenuEntry(
        MenuGroup.CONFIGURATION,
        "/imports",
        "imports.title",
        Set.of(Roles.CONFIGURATION_MANAGER, Roles.ADMINISTRATOR),
        70);
  }

  @Bean
  MenuEntry staleItemsEntry() {
    return new MenuEntry(
        MenuGroup.CONFIGURATION, "/stale-items", "imports.stale.title", Roles.STAFF, 75);
  }
}
