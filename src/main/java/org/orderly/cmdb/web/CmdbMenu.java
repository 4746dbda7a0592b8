package org.orderly.cmdb.web;

import java.util.Set;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where items, their classes and relation types are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class CmdbMenu {

  @Bean
  MenuEntry itemsEntry() {
    return new MenuEntry(MenuGroup.CONFIGURATION, ItemPages.PATH, "items.title", Set.of(), 10);
  }

  @Bean
  MenuEntry itemClassesEntry() {
    return new MenuEntry(
        MenuGroup.CONFIGURATION, ItemClassPages.PATH, "item-classes.title", Roles.STAFF, 80);
  }

  @Bean
  MenuEntry relationTypesEntry() {
    return new MenuEntry(
        MenuGroup.CONFIGURATION, RelationTypePages.PATH, "relation-types.title", Roles.STAFF, 85);
  }
}
