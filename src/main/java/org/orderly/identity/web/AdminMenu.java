package org.orderly.identity.web;

import java.util.Set;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator's link in the navigation. */
@Configuration(proxyBeanMethods = false)
class AdminMenu {

  @Bean
  MenuEntry peopleEntry() {
    return new MenuEntry(
        MenuGroup.ADMINISTRATION, "/admin/people", "admin.people", Set.of(Roles.ADMINISTRATOR), 90);
  }
}
