package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.AlarmSweep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * An incident that began by the model of an earlier release, which asked a table of its own whom to
 * tell of an alarm, runs on to its end. The earlier model is gone with the test.
 */
@OrderlyTest
class EarlierModelStoryTest {

  private static final String EARLIER = "models/earlier/";

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired AlarmSweep sweep;
  @Autowired TestClock clock;

  private Deployment earlier;
  private IncidentDesk desk;
  private Actor manager;

  @BeforeEach
  void deploy() throws Exception {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    manager = organisation.person("manager", Roles.INCIDENT_MANAGER);
    DeploymentBuilder models = repository.createDeployment().name("earlier");
    models.addClasspathResource(EARLIER + "incident-management.bpmn");
    models.addClasspathResource(EARLIER + "incident-escalation.dmn");
    for (String pattern : new String[] {"forms/incident/*.form", "dmn/incident/*.dmn"}) {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
        models.addInputStream(file.getFilename(), file.getInputStream());
      }
    }
    earlier = models.deploy();
  }

  /** With what goes on by it where the test has failed, so that no other test meets it. */
  @AfterEach
  void remove() {
    boolean goesOn = runtime.createProcessInstanceQuery().deploymentId(earlier.getId()).count() > 0;
    repository.deleteDeployment(earlier.getId(), goesOn, true);
  }

  @Test
  void alarmsAreToldToAProcessOfAnEarlierModel() {
    clock.advanceTo(DayOfWeek.TUESDAY, LocalTime.of(10, 0));
    RecordNumber number = desk.claimed();
    assertThat(deploymentOf(number)).isEqualTo(earlier.getId());

    clock.advanceTo(DayOfWeek.TUESDAY, LocalTime.of(17, 45));
    sweep.sweep();
    assertThat(desk.incident(number).escalation().share()).isEqualTo(75);

    clock.advanceTo(DayOfWeek.WEDNESDAY, LocalTime.of(10, 30));
    sweep.sweep();
    assertThat(desk.incident(number).escalation().share()).isEqualTo(100);
    assertThat(tasks.openTasks(number))
        .extracting(TaskView::taskKey)
        .containsExactlyInAnyOrder(
            IncidentDesk.RESOLVE, IncidentManagementProcess.TASK_REVIEW_ESCALATION);

    review(number);
    Acting.as(desk.agent, () -> incidents.cancel(number, "It was a test"));
    assertThat(tasks.openTasks(number)).isEmpty();
  }

  private String deploymentOf(RecordNumber number) {
    String definition =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .singleResult()
            .getProcessDefinitionId();
    return repository.getProcessDefinition(definition).getDeploymentId();
  }

  private void review(RecordNumber number) {
    TaskView review =
        tasks.openTasks(number).stream()
            .filter(task -> task.taskKey().equals(IncidentManagementProcess.TASK_REVIEW_ESCALATION))
            .findFirst()
            .orElseThrow();
    tasks.claim(review.id(), manager);
    tasks.complete(review.id(), Map.of("arranged", "More people work on it"), manager);
  }
}
