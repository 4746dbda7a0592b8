package org.orderly.incident.process;

import java.util.Map;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.MajorIncidentState;
import org.orderly.incident.MajorReason;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;

/** Major incident managers of a test's own, and the steps that they take. */
public final class MajorIncidentDesk {

  public final Actor manager;

  private final MajorIncidentManagement majors;
  private final TaskManagement tasks;

  public MajorIncidentDesk(
      Organisation organisation, MajorIncidentManagement majors, TaskManagement tasks) {
    this(
        organisation.person("major", Roles.MAJOR_INCIDENT_MANAGER, Roles.INCIDENT_MANAGER),
        majors,
        tasks);
  }

  public MajorIncidentDesk(Actor manager, MajorIncidentManagement majors, TaskManagement tasks) {
    this.manager = manager;
    this.majors = majors;
    this.tasks = tasks;
  }

  public void call(RecordNumber number) {
    Acting.as(
        manager,
        () -> {
          majors.call(number, MajorReason.MANAGERS_CALL);
          return number;
        });
  }

  public void declare(RecordNumber number) {
    complete(
        number,
        "Task_DecideMajorIncident",
        Map.of("declared", "yes", "decisionReason", "All sites are down"));
  }

  public void decline(RecordNumber number) {
    complete(
        number,
        "Task_DecideMajorIncident",
        Map.of("declared", "no", "decisionReason", "One room only"));
  }

  public void openBridge(RecordNumber number) {
    complete(
        number,
        "Task_OpenBridge",
        Map.of(
            "bridge", "Room 1",
            "majorManager", manager.key(),
            "technicalLead", manager.key(),
            "communicationsLead", manager.key(),
            "scribe", manager.key(),
            "businessImpact", "Nobody can sell"));
  }

  public void restore(RecordNumber number, String restored) {
    complete(
        number,
        "Task_RestoreService",
        Map.of("restored", restored, "restoredText", "The second line is up"));
  }

  public void standDown(RecordNumber number) {
    complete(number, "Task_StandDown", Map.of("standDownText", "Order a third line"));
  }

  public void review(RecordNumber number) {
    complete(
        number,
        "Task_ReviewMajorIncident",
        Map.of(
            "findings",
            "One line is not enough",
            "actions",
            "Order a third line; " + manager.key() + "; 2027-03-01"));
  }

  /** Takes the major incident as far as the state, from a candidate on. */
  public void take(RecordNumber number, MajorIncidentState state) {
    switch (state) {
      case CANDIDATE -> call(number);
      case DECLINED -> {
        take(number, MajorIncidentState.CANDIDATE);
        decline(number);
      }
      case DECLARED -> {
        take(number, MajorIncidentState.CANDIDATE);
        declare(number);
        openBridge(number);
      }
      case RESTORED -> {
        take(number, MajorIncidentState.DECLARED);
        restore(number, "yes");
      }
      case STOOD_DOWN -> {
        take(number, MajorIncidentState.RESTORED);
        standDown(number);
      }
      case REVIEWED -> {
        take(number, MajorIncidentState.STOOD_DOWN);
        review(number);
      }
    }
  }

  public TaskView task(RecordNumber number, String key) {
    return tasks.openTasks(number).stream()
        .filter(task -> task.taskKey().equals(key))
        .findFirst()
        .orElseThrow();
  }

  public void complete(RecordNumber number, String key, Map<String, Object> fields) {
    TaskView task = task(number, key);
    tasks.claim(task.id(), manager);
    tasks.complete(task.id(), fields, manager);
  }
}
