package org.orderly.change.web;

import org.orderly.identity.Roles;
import org.orderly.kernel.web.MenuEntry;
import org.orderly.kernel.web.MenuGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the schedule of changes is found in the navigation. */
@Configuration(proxyBeanMethods = false)
class ScheduleMenu {

  @Bean
  MenuEntry changeScheduleEntry() {
    return new MenuEntry(
        MenuGroup.CHANGES, "/changes/schedule", "change-schedule.title", Roles.STAFF, 60);
  }
}
