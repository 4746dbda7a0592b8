package org.orderly.incident.web;

import java.util.Map;
import java.util.function.BiConsumer;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.SecurityManagement;
import org.orderly.incident.WatcherManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** How people say who is told of an incident, and whether it is one, from its page. */
@Component
class PeopleSteps implements PageSteps {

  private final WatcherManagement watchers;
  private final SecurityManagement security;
  private final FamilyManagement family;

  PeopleSteps(WatcherManagement watchers, SecurityManagement security, FamilyManagement family) {
    this.watchers = watchers;
    this.security = security;
    this.family = family;
  }

  @Override
  public Map<String, BiConsumer<RecordNumber, Map<String, String>>> steps() {
    return Map.of(
        "follow", (number, typed) -> watchers.watch(number, Acting.current().key()),
        "let-follow", (number, typed) -> watchers.watch(number, text(typed, "person").strip()),
        "unfollow", (number, typed) -> watchers.unwatch(number, text(typed, "person")),
        "security-flag", (number, typed) -> security.flag(number, true, text(typed, "reason")),
        "security-clear", (number, typed) -> security.flag(number, false, text(typed, "reason")),
        "conversion", (number, typed) -> family.convert(number, text(typed, "reason")));
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "");
  }
}
