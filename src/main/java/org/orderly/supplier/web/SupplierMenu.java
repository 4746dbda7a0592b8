package org.orderly.supplier.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where suppliers are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class SupplierMenu {

  private static final Set<String> STAFF =
      Roles.ALL.stream()
          .filter(role -> !Roles.OUTSIDE.contains(role))
          .collect(Collectors.toUnmodifiableSet());

  @Bean
  MenuEntry suppliersEntry() {
    return new MenuEntry("/suppliers", "suppliers.title", STAFF, 45);
  }
}
