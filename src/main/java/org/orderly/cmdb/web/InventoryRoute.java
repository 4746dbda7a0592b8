package org.orderly.cmdb.web;

import org.orderly.kernel.web.LargeBodyRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells that inventories may be larger than other bodies. */
@Configuration(proxyBeanMethods = false)
class InventoryRoute {

  private static final int LARGEST = 8 << 20;

  @Bean
  LargeBodyRoute inventories() {
    return new LargeBodyRoute(InventoryController.PATH, LARGEST);
  }
}
