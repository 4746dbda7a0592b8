package org.orderly.change.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where templates of changes are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class ChangeTemplateMenu {

  @Bean
  MenuEntry changeTemplatesEntry() {
    return new MenuEntry(
        MenuGroup.CHANGES, "/change-templates", "change-templates.title", Roles.STAFF, 90);
  }
}
