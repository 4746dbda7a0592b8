package org.orderly.incident.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.incident.AffectedItemManagement;
import org.orderly.incident.Audience;
import org.orderly.incident.IncidentImpact;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentSurroundings;
import org.orderly.incident.IncidentView;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.MajorReason;
import org.orderly.incident.OfferedStep;
import org.orderly.incident.SurroundingsView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ServiceClockManagement;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** All that the page of one incident shows to the person who acts. */
@Component
class RecordPageModel {

  private static final List<LinkType> TYPES =
      Arrays.stream(LinkType.values())
          .filter(type -> type == LinkType.FOLLOWS || !type.chained())
          .toList();

  private final PageModel pages;
  private final IncidentManagement incidents;
  private final IncidentSurroundings surroundings;
  private final MajorIncidentManagement majors;
  private final ServiceClockManagement clocks;
  private final TaskManagement tasks;
  private final WorkSteps work;
  private final AffectedItemManagement items;
  private final IncidentImpact impact;
  private final ItemClassManagement classes;
  private final Clock clock;

  RecordPageModel(
      PageModel pages,
      IncidentManagement incidents,
      IncidentSurroundings surroundings,
      MajorIncidentManagement majors,
      ServiceClockManagement clocks,
      TaskManagement tasks,
      WorkSteps work,
      AffectedItemManagement items,
      IncidentImpact impact,
      ItemClassManagement classes,
      Clock clock) {
    this.pages = pages;
    this.incidents = incidents;
    this.surroundings = surroundings;
    this.majors = majors;
    this.clocks = clocks;
    this.tasks = tasks;
    this.work = work;
    this.items = items;
    this.impact = impact;
    this.classes = classes;
    this.clock = clock;
  }

  /**
   * An open task of the incident.
   *
   * @param id null for those who may not see the task itself
   */
  record OpenTask(
      @Nullable String id,
      @Nullable String form,
      @Nullable String assignee,
      Set<String> offeredTo) {

    static OpenTask of(TaskView task, boolean seen) {
      return new OpenTask(
          seen ? task.id() : null, task.form(), task.assignee(), new TreeSet<>(task.offeredTo()));
    }
  }

  Map<String, @Nullable Object> of(RecordNumber number, Filled filled) {
    IncidentView incident = incidents.incident(number);
    SurroundingsView around = surroundings.of(number);
    Actor actor = Acting.current();
    Map<String, @Nullable Object> model = pages.of(filled);
    model.put("incident", incident);
    model.put("staff", around.staff());
    model.put("around", around);
    model.put("offered", StepForm.of(around));
    model.put("me", actor.key());
    addItems(incident, around, model);
    model.put("now", clock.instant());
    model.put("journal", incidents.journal(number));
    model.put("clocks", clocks.readings(number));
    model.put("timeline", around.major() == null ? List.of() : majors.timeline(number));
    model.put("tasks", around.staff() ? openTasks(number, actor) : List.of());
    boolean mayConfirm = work.confirmation(number).isPresent();
    model.put("mayConfirm", mayConfirm);
    model.put("stranded", filled.refusal() != null && gone(filled.form(), around, mayConfirm));
    model.put("linkTypes", TYPES);
    model.put("majorReasons", MajorReason.values());
    model.put("audiences", Audience.values());
    return model;
  }

  private void addItems(
      IncidentView incident, SurroundingsView around, Map<String, @Nullable Object> model) {
    if (!incident.affectedItems().isEmpty()) {
      model.put("items", items.of(incident.number()));
      model.put("impact", around.staff() ? impact.of(incident.number()) : null);
      model.put("titles", classes.titles(LocaleContextHolder.getLocale()));
    }
  }

  /** Whether the page has a form of this name, but not while the incident stands as it does. */
  private static boolean gone(String form, SurroundingsView around, boolean mayConfirm) {
    return switch (form) {
      case "confirmation" -> !mayConfirm;
      case "resumption" -> !around.offers(OfferedStep.END_HOLD);
      default ->
          StepForm.find(form).filter(known -> !StepForm.of(around).contains(known)).isPresent();
    };
  }

  private List<OpenTask> openTasks(RecordNumber number, Actor actor) {
    return tasks.openTasks(number).stream()
        .map(task -> OpenTask.of(task, tasks.sees(task, actor)))
        .toList();
  }
}
