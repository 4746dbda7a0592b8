package org.orderly.engine.web;

import java.util.Set;
import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FailedJobsMenu {

  @Bean
  MenuEntry failedJobsEntry() {
    return new MenuEntry(
        MenuGroup.ADMINISTRATION,
        "/admin/failed-jobs",
        "jobs.title",
        Set.of(Roles.OPERATIONS, Roles.ADMINISTRATOR),
        80);
  }
}
