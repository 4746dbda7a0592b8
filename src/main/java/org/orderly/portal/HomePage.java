package org.orderly.portal;

import java.util.List;
import org.orderly.engine.InboxQuery;
import org.orderly.engine.TaskManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentCriteria;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentPage;
import org.orderly.incident.IncidentQuery;
import org.orderly.kernel.Acting;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people arrive after sign-in: what waits for them, and what goes on with their records. */
@Controller
class HomePage {

  private static final int ROWS = 5;

  private final IncidentManagement incidents;
  private final TaskManagement tasks;
  private final IdentityManagement identity;

  HomePage(IncidentManagement incidents, TaskManagement tasks, IdentityManagement identity) {
    this.incidents = incidents;
    this.tasks = tasks;
    this.identity = identity;
  }

  /** A part of the inbox with the number of its tasks. */
  record InboxCount(String label, long tasks) {}

  @GetMapping("/")
  String show(Model model) {
    String me = Acting.current().key();
    IncidentPage open =
        incidents.find(new IncidentQuery(IncidentCriteria.openConcerning(me), 0, ROWS));
    model.addAttribute("open", open);
    model.addAttribute("times", times(me));
    model.addAttribute("inbox", Roles.staff(identity.groupsOf(me)) ? inbox() : List.of());
    return "home";
  }

  private List<InboxCount> inbox() {
    return List.of(
        new InboxCount("home.tasks.mine", count(InboxQuery.Filter.MINE)),
        new InboxCount("home.tasks.groups", count(InboxQuery.Filter.GROUPS)),
        new InboxCount("home.tasks.due", count(InboxQuery.Filter.DUE)));
  }

  private long count(InboxQuery.Filter filter) {
    return tasks.count(filter, Acting.current());
  }

  private LocalTimes times(String me) {
    return new LocalTimes(identity.zoneOf(me), LocaleContextHolder.getLocale());
  }
}
