package org.orderly.change.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the agenda of those who authorize changes is found in the navigation. */
@Configuration(proxyBeanMethods = false)
class BoardMenu {

  @Bean
  MenuEntry boardEntry() {
    return new MenuEntry(MenuGroup.CHANGES, BoardPage.PATH, "board.menu", Roles.STAFF, 40);
  }
}
