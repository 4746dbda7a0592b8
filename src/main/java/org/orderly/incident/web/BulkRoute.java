package org.orderly.incident.web;

import org.orderly.kernel.web.ItemRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells that several incidents are assigned one by one. */
@Configuration(proxyBeanMethods = false)
class BulkRoute {

  @Bean
  ItemRoute bulkAssignment() {
    return new ItemRoute(BulkAssignmentController.PATH);
  }
}
