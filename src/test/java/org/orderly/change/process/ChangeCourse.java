package org.orderly.change.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeDesk;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangePlan;
import org.orderly.change.ChangeTemplateManagement;
import org.orderly.change.ChangeView;
import org.orderly.change.ChangeWindow;
import org.orderly.change.NewChange;
import org.orderly.change.RiskAnswers;
import org.orderly.change.ServiceEffect;
import org.orderly.change.WeighingManagement;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Changes on the course of change-management and change-assessment, alone: the parts that are
 * called besides are one task each, in which the test plays the part.
 */
class ChangeCourse {

  static final String KEY = "change-management-alone";
  static final String ASSESSMENT_KEY = "change-assessment-alone";
  static final String SCHEDULE = "Task_PlaySchedule";
  static final String MEET = "Task_PlayMeeting";
  static final String MAKE = "Task_PlayImplementation";
  static final String REVIEW = "Task_PlayReview";

  private static final Map<String, String> PARTS =
      Map.of(
          "change-scheduling", SCHEDULE,
          "change-advisory-board-meeting", MEET,
          "change-implementation", MAKE,
          "post-implementation-review", REVIEW);

  private static boolean deployed;

  @Autowired Organisation organisation;
  @Autowired ChangeDesk desk;
  @Autowired ChangeManagement changes;
  @Autowired ChangeTemplateManagement templates;
  @Autowired WeighingManagement weighing;
  @Autowired TaskManagement tasks;
  @Autowired FormDirectory forms;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;

  final Actor owner;
  final Actor engineer;
  final Actor manager;
  final Actor serviceOwner;

  private ChangeCourse(AutowireCapableBeanFactory server) {
    server.autowireBean(this);
    owner = organisation.person("owner", Roles.RESOLVER);
    engineer = organisation.person("engineer", Roles.RESOLVER);
    manager = organisation.person("manager", Roles.CHANGE_MANAGER);
    serviceOwner = organisation.person("serviceowner", Roles.SERVICE_OWNER);
    deploy();
  }

  static ChangeCourse of(AutowireCapableBeanFactory server) {
    return new ChangeCourse(server);
  }

  private void deploy() {
    if (deployed) {
      return;
    }
    DeploymentBuilder deployment = repository.createDeployment().name(KEY);
    deployment.addString("change-management-alone.bpmn", alone("change-management"));
    deployment.addString("change-assessment-alone.bpmn", alone("change-assessment"));
    PARTS.forEach(
        (key, task) ->
            deployment.addModelInstance(
                key + "-alone.bpmn",
                Bpmn.createExecutableProcess(key + "-alone")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent("Start_Part")
                    .userTask(task)
                    .name("Play the part")
                    .camundaCandidateGroups(Roles.CHANGE_MANAGER)
                    .endEvent("End_Part")
                    .done()));
    files("dmn/change", ".dmn")
        .forEach(file -> deployment.addString(file.getFileName().toString(), text(file)));
    files("forms/change", ".form")
        .forEach(file -> deployment.addString(file.getFileName().toString(), text(file)));
    deployment.deploy();
    deployed = true;
  }

  /** The model as it is, under keys of its own, so that nobody else calls it. */
  private static String alone(String key) {
    return text(Path.of("processes/change", key + ".bpmn"))
        .replaceAll(
            "(bpmn:process id|bpmnElement|calledElement)=\"((?:change|post)-[a-z-]+)\"",
            "$1=\"$2-alone\"");
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> found = Files.list(Path.of(folder))) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Asks for the change as the owner, and starts its process. */
  RecordNumber ask(NewChange asked) {
    RecordNumber number = desk.recorded(owner, asked);
    return as(
        owner,
        () -> {
          runtime.startProcessInstanceByKey(
              KEY, number.value(), Map.of("changeOwner", desk.view(number).owner()));
          return number;
        });
  }

  ChangeView view(RecordNumber number) {
    return desk.view(number);
  }

  /** The keys of the tasks that are open. */
  List<String> open(RecordNumber number) {
    return tasks.openTasks(number).stream().map(TaskView::taskKey).sorted().toList();
  }

  TaskView task(RecordNumber number, String key) {
    return tasks.openTasks(number).stream()
        .filter(task -> task.taskKey().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " is not open, but " + open(number)));
  }

  void complete(RecordNumber number, String key, Actor by, Map<String, Object> fields) {
    complete(task(number, key), by, fields);
  }

  void complete(TaskView task, Actor by, Map<String, Object> fields) {
    if (!by.key().equals(task.assignee())) {
      tasks.claim(task.id(), by);
    }
    tasks.complete(task.id(), fields, by);
  }

  /** Plays a part to its end, which answers these variables. */
  void play(RecordNumber number, String part, Map<String, Object> answer) {
    TaskView task = task(number, part);
    runtime.setVariables(task.processInstanceId(), answer);
    complete(task, manager, Map.of());
  }

  /** All areas that are asked have no objection. */
  void assess(RecordNumber number) {
    for (TaskView task : tasks.openTasks(number)) {
      if (task.taskKey().equals(ChangeAssessmentProcess.TASK_ASSESS_CHANGE)) {
        complete(task, manager, Map.of("verdict", "no-objection"));
      }
    }
  }

  Map<String, String> facts(RecordNumber number, String task, Actor reader) {
    return forms.ofTask(task(number, task).id(), reader).orElseThrow().facts();
  }

  ChangeView revise(RecordNumber number, ChangeContent content) {
    return as(owner, () -> changes.revise(number, content, view(number).contentVersion()));
  }

  static ChangeContent with(
      ChangeContent content, RiskAnswers risk, ChangePlan plan, ServiceEffect effect) {
    return new ChangeContent(
        content.title(),
        content.description(),
        content.reason(),
        content.benefit(),
        content.services(),
        content.items(),
        effect,
        content.outageMinutes(),
        content.effect(),
        risk,
        plan,
        content.tasks(),
        content.updates(),
        content.window());
  }

  static ChangeContent within(ChangeContent content, ChangeWindow window) {
    return content.within(window);
  }

  static <T> T as(Actor actor, Supplier<T> work) {
    return Acting.as(actor, work);
  }
}
