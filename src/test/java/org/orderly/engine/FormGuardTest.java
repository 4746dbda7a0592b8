package org.orderly.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.orderly.engine.TaskFixture.as;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class FormGuardTest {

  private static final String NOTE = "Straße 👩‍🔧 <b>now</b>";

  @Autowired TaskFixture given;
  @Autowired TaskManagement management;
  @Autowired TaskService engineTasks;
  @Autowired FormService engineForms;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired RecordOrderDelegate recorded;
  @Autowired JdbcClient jdbc;

  private Actor member;
  private RecordNumber number;
  private String task;

  @BeforeEach
  void anOrderIsClaimed() {
    given.deploy("order-management.bpmn", "order-work.form");
    String group = given.group();
    member = given.person(group);
    number = given.start("order-management", Map.of("group", group, "caller", "somebody"));
    task = given.task(number);
    management.claim(task, member);
  }

  @Test
  void eachDoorTakesAFormThatIsInOrder() {
    management.complete(task, values(), member);
    assertThat(given.task(number)).isNotEqualTo(task);
  }

  @Test
  void submittingAndCompletingInTheEngineAreTheSameDoor() {
    Map<String, Object> wrong = values();
    wrong.put("hours", 99);
    for (Runnable door :
        List.<Runnable>of(
            () -> management.complete(task, wrong, member),
            () -> as(member, () -> engineForms.submitTaskForm(task, wrong)),
            () -> as(member, () -> engineTasks.complete(task, wrong)),
            () -> as(member, () -> engineTasks.completeWithVariablesInReturn(task, wrong, false)),
            () -> engineForms.submitTaskForm(task, wrong))) {
      RuleViolation refusal = catchThrowableOfType(RuleViolation.class, door::run);
      assertThat(refusal.rule()).isEqualTo(EngineRule.FORM_REFUSED);
      assertThat(refusal.fields()).containsOnlyKeys("hours");
      assertThat(refusal).hasMessageContaining("Hours must be 40 or less.");
    }
    assertThat(given.task(number)).isEqualTo(task);
    assertThat(runtime.createVariableInstanceQuery().variableName("hours").count()).isZero();
  }

  @Test
  void completingWithoutValuesDoesNotBypassTheForm() {
    RuleViolation refusal =
        catchThrowableOfType(
            RuleViolation.class, () -> as(member, () -> engineTasks.complete(task)));
    assertThat(refusal.fields()).containsOnlyKeys("note", "nextStep");
  }

  @Test
  void theDelegateBehindTheFormSeesWhatWasTypedAndNullForTheRest() {
    as(member, () -> engineTasks.complete(task, values()));
    assertThat(recorded.seen(number.value()))
        .containsEntry("note", NOTE)
        .containsEntry("hours", 2.5)
        .containsEntry("tools", "[\"saw\",\"drill\"]")
        .containsEntry("urgent", false)
        .containsEntry("room", null)
        .containsEntry("caller", "somebody");
  }

  @Test
  void nothingThatWasTypedEntersTheEnginesTables() {
    as(member, () -> engineTasks.complete(task, values()));
    for (String table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
      assertThat(
              jdbc.sql("select count(*) from " + table + " where TEXT_ like ? or TEXT_ like ?")
                  .params("%👩‍🔧%", "%saw%")
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
    assertThat(runtime.createVariableInstanceQuery().variableName("note").count()).isZero();
  }

  @Test
  void aNameThatTheModelItselfWritesIsKept() {
    Map<String, Object> values = values();
    values.put("result", "bad");
    management.complete(task, values, member);
    String instance = management.openTasks(number).get(0).processInstanceId();
    assertThat(runtime.getVariable(instance, "result")).isEqualTo("bad");
    String check = given.task(number);
    management.claim(check, member);
    management.complete(check, Map.of(), member);
    assertThat(
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("result")
                .singleResult()
                .getValue())
        .isEqualTo("good");
  }

  @Test
  void readOnlyFieldsAreDroppedAndUnknownOnesRefused() {
    Map<String, Object> values = values();
    values.put("caller", "smuggled");
    values.put("group", "smuggled");
    RuleViolation refusal =
        catchThrowableOfType(RuleViolation.class, () -> management.complete(task, values, member));
    assertThat(refusal.fields()).containsOnlyKeys("group");
    values.remove("group");
    management.complete(task, values, member);
    assertThat(recorded.seen(number.value())).containsEntry("caller", "somebody");
  }

  @Test
  void whatTheAnswersShowIsDemandedByTheFormsOwnConditions() {
    Map<String, Object> values = values();
    values.put("nextStep", "wait");
    RuleViolation refusal =
        catchThrowableOfType(RuleViolation.class, () -> management.complete(task, values, member));
    assertThat(refusal.fields()).containsOnlyKeys("reason");
    values.put("reason", "No paint");
    management.complete(task, values, member);
    assertThat(recorded.seen(number.value())).containsEntry("reason", "No paint");
  }

  @Test
  void aListOffersWhatThePersonMayChoose() {
    Map<String, Object> values = values();
    values.put("colour", "own-somebody");
    RuleViolation refusal =
        catchThrowableOfType(RuleViolation.class, () -> management.complete(task, values, member));
    assertThat(refusal.fields()).containsOnlyKeys("colour");
    values.put("colour", "own-" + member.key());
    management.complete(task, values, member);
  }

  @Test
  void serializedValuesAreRefused() {
    for (Object value :
        List.of(
            Variables.serializedObjectValue("{}")
                .serializationDataFormat("application/json")
                .objectTypeName("java.util.HashMap")
                .create(),
            Variables.byteArrayValue(new byte[] {1}),
            Variables.fileValue("a.txt").file(new byte[] {1}).create())) {
      Map<String, Object> values = values();
      values.put("note", value);
      RuleViolation refusal =
          catchThrowableOfType(
              RuleViolation.class, () -> management.complete(task, values, member));
      assertThat(refusal.fields()).containsOnlyKeys("note");
    }
  }

  @Test
  void whoDoesNotHaveTheTaskIsRefusedBeforeTheForm() {
    RuleViolation refusal =
        catchThrowableOfType(
            RuleViolation.class, () -> management.complete(task, Map.of(), given.person()));
    assertThat(refusal.rule()).isEqualTo(EngineRule.TASK_NOT_ASSIGNED);
  }

  @Test
  void aTaskWithoutAFormTakesNoValues() {
    management.complete(task, values(), member);
    String check = given.task(number);
    management.claim(check, member);
    RuleViolation refusal =
        catchThrowableOfType(
            RuleViolation.class,
            () -> as(member, () -> engineTasks.complete(check, Map.of("approved", true))));
    assertThat(refusal.fields()).containsOnlyKeys("approved");
  }

  @Test
  void theDoorsBesideTheFormAreClosedToPeople() {
    for (Runnable door :
        List.<Runnable>of(
            () -> engineTasks.setVariable(task, "priority", "P1"),
            () -> engineTasks.setVariableLocal(task, "priority", "P1"),
            () -> engineTasks.removeVariable(task, "group"),
            () -> engineTasks.resolveTask(task, Map.of("priority", "P1")),
            () -> engineTasks.handleBpmnError(task, "Err_Any"),
            () -> engineTasks.handleEscalation(task, "Esc_Any"))) {
      RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> as(member, door));
      assertThat(refusal.rule()).isEqualTo(EngineRule.DOOR_CLOSED);
    }
  }

  @Test
  void aStartFormIsCheckedTooAndCannotBeBypassed() {
    String key = "order-" + UUID.randomUUID();
    String process =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("order-by-form")
            .latestVersion()
            .singleResult()
            .getId();
    for (Runnable door :
        List.<Runnable>of(
            () -> engineForms.submitStartForm(process, key, Map.of("note", "x")),
            () -> runtime.startProcessInstanceById(process, key),
            () -> runtime.startProcessInstanceById(process, key, values()),
            () ->
                runtime
                    .createProcessInstanceById(process)
                    .businessKey(key)
                    .startBeforeActivity("Task_SeeOrder")
                    .setVariable("note", "smuggled")
                    .execute())) {
      RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> as(member, door));
      assertThat(refusal.rule()).isIn(EngineRule.FORM_REFUSED, EngineRule.VARIABLE_TYPE);
    }
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count())
        .isZero();
    as(member, () -> engineForms.submitStartForm(process, key, values()));
    assertThat(recorded.seen(key)).containsEntry("note", NOTE);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count())
        .isOne();
  }

  private Map<String, Object> values() {
    return new HashMap<>(
        Map.of("note", NOTE, "nextStep", "done", "hours", 2.5, "tools", List.of("saw", "drill")));
  }
}
