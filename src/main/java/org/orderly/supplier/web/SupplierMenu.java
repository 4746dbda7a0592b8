package org.orderly.supplier.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where suppliers are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class SupplierMenu {

  @Bean
  MenuEntry suppliersEntry() {
    return new MenuEntry(MenuGroup.SERVICES, "/suppliers", "suppliers.title", Roles.STAFF, 45);
  }
}
