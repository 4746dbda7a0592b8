package org.orderly.incident.web;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentState;
import org.orderly.incident.Priority;
import org.orderly.incident.Scope;
import org.orderly.incident.Urgency;
import org.orderly.incident.WorkStoppage;
import org.orderly.incident.Workaround;
import org.orderly.kernel.Acting;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What every page about incidents needs: words to choose from, names, times, what was typed. */
@Component
class PageModel {

  private static final Map<String, Object> LISTS =
      Map.of(
          "scopes", Scope.values(),
          "workStoppages", WorkStoppage.values(),
          "workarounds", Workaround.values(),
          "impacts", Impact.values(),
          "urgencies", Urgency.values(),
          "states", IncidentState.values(),
          "priorities", Priority.values());

  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;

  PageModel(IdentityManagement identity, CatalogueManagement catalogue) {
    this.identity = identity;
    this.catalogue = catalogue;
  }

  /** The page of the person who acts, with a form as it was sent. */
  Map<String, @Nullable Object> of(Filled filled) {
    Map<String, @Nullable Object> model = new HashMap<>(LISTS);
    model.put("filled", filled);
    model.put("names", names());
    model.put("times", times());
    model.put("staff", staff());
    model.put("categories", catalogue.categories());
    return model;
  }

  /** Whether the person who acts works for the service organisation. */
  boolean staff() {
    return Roles.staff(identity.groupsOf(Acting.current().key()));
  }

  /** Whether the person who acts steers incidents: staff do who are not auditors alone. */
  boolean steers() {
    Set<String> groups = new HashSet<>(identity.groupsOf(Acting.current().key()));
    groups.remove(Roles.AUDITOR);
    return Roles.staff(groups);
  }

  /** The names behind the keys that a page shows. */
  Names names() {
    return new Names(identity, catalogue);
  }

  /** The zone of the person who acts. */
  ZoneId zone() {
    return identity.zoneOf(Acting.current().key());
  }

  private LocalTimes times() {
    return new LocalTimes(zone(), LocaleContextHolder.getLocale());
  }
}
