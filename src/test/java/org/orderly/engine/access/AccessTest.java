package org.orderly.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.orderly.engine.EngineGroups;
import org.orderly.fixtures.OneTask;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class AccessTest {

  @Autowired Organisation organisation;
  @Autowired IdentityManagement people;
  @Autowired IdentityService identity;
  @Autowired AuthorizationService authorizations;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired OneTask oneTask;
  @Autowired Access access;
  @Autowired WorkLists workLists;

  @Test
  void theEngineSeesOurPeopleGroupsAndMemberships() {
    String group = organisation.resolverGroup();
    Actor resolver = organisation.resolver(group);

    assertThat(identity.createUserQuery().userId(resolver.key()).singleResult().getId())
        .isEqualTo(resolver.key());
    assertThat(identity.createGroupQuery().groupMember(resolver.key()).list())
        .extracting(Group::getId)
        .contains(group, Roles.RESOLVER, EngineGroups.STAFF);
    assertThat(identity.createUserQuery().memberOfGroup(group).list())
        .extracting(User::getId)
        .containsExactly(resolver.key());
    assertThat(identity.createGroupQuery().groupId(group).count()).isEqualTo(1);
  }

  @Test
  void theEngineWritesNoPeopleAndChecksNoPassword() {
    assertThat(identity.isReadOnly()).isTrue();
    assertThatThrownBy(() -> identity.saveUser(identity.newUser("intruder")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> identity.createMembership("intruder", Roles.ADMINISTRATOR))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(identity.checkPassword(organisation.deskAgent().key(), "anything")).isFalse();
  }

  @Test
  void aRequesterSeesNobodyElse() {
    Actor requester = organisation.requester();
    Actor agent = organisation.deskAgent();
    assertThat(as(requester, () -> identity.createUserQuery().list()))
        .extracting(User::getId)
        .containsExactly(requester.key());
    assertThat(as(agent, () -> identity.createUserQuery().userId(requester.key()).count()))
        .isEqualTo(1);
  }

  @Test
  void tasksAreSeenByTheGroupsThatTheModelNames() {
    String process = oneTask.start();
    assertThat(seenBy(organisation.deskAgent(), process)).isEqualTo(1);
    assertThat(seenBy(organisation.person("auditor", Roles.AUDITOR), process)).isZero();
    assertThat(seenBy(organisation.requester(), process)).isZero();
  }

  @Test
  void noGrantIsWrittenForATask() {
    String process = oneTask.start();
    Actor agent = organisation.deskAgent();
    String task = tasks.createTaskQuery().processInstanceId(process).singleResult().getId();
    tasks.setAssignee(task, agent.key());
    assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).count())
        .isZero();
  }

  @Test
  void nobodyStartsChangesOrDeletesAProcessByTheEnginesDoors() {
    String process = oneTask.start();
    for (String role : List.of(Roles.ADMINISTRATOR, Roles.OPERATIONS, Roles.PROCESS_DESIGNER)) {
      Actor person = organisation.person(role, role);
      refused(person, () -> runtime.startProcessInstanceByKey("one-task", "INC999999"));
      refused(person, () -> runtime.startProcessInstanceByKey("incident-management"));
      refused(
          person,
          () -> {
            runtime.setVariable(process, "priority", "P1");
            return null;
          });
      refused(
          person,
          () -> {
            runtime.deleteProcessInstance(process, "because");
            return null;
          });
    }
  }

  @Test
  void onlyDesignersAndAdministratorsDeployAndNobodyDeletesADeployment() {
    refused(organisation.deskAgent(), this::deploy);
    refused(organisation.person("operator", Roles.OPERATIONS), this::deploy);
    Actor designer = organisation.person("designer", Roles.PROCESS_DESIGNER);
    String deployment = as(designer, this::deploy);
    refused(
        designer,
        () -> {
          repository.deleteDeployment(deployment, true);
          return null;
        });
  }

  @Test
  void theWorkListsAreReadByStaffAndMadeByAdministratorsOnly() {
    Actor agent = organisation.deskAgent();
    assertThat(as(agent, () -> filters.createFilterQuery().list()))
        .extracting(Filter::getName)
        .contains("My tasks", "My groups' tasks", "Due soon", "Advisory board", "Major incidents");
    assertThat(as(organisation.requester(), () -> filters.createFilterQuery().count())).isZero();
    refused(agent, () -> filters.newTaskFilter("Mine"));
    refused(
        agent,
        () -> {
          Filter shipped = filters.createFilterQuery().filterName("My tasks").singleResult();
          return filters.saveFilter(shipped.setName("Yours"));
        });
  }

  @Test
  void everyWorkListCanBeAsked() {
    oneTask.start();
    Actor agent = organisation.deskAgent();
    for (Filter list : filters.createFilterQuery().list()) {
      as(agent, () -> filters.listPage(list.getId(), 0, 10));
      as(agent, () -> filters.count(list.getId()));
    }
  }

  @Test
  void aSecondStartChangesNothing() {
    long grants = authorizations.createAuthorizationQuery().count();
    long lists = filters.createFilterQuery().count();
    access.run();
    workLists.run();
    assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(grants);
    assertThat(filters.createFilterQuery().count()).isEqualTo(lists);
  }

  private String deploy() {
    return repository
        .createDeployment()
        .name("access-test")
        .addString("access-test.form", "{\"id\": \"access-test\", \"components\": []}")
        .deploy()
        .getId();
  }

  private long seenBy(Actor person, String process) {
    return as(person, () -> tasks.createTaskQuery().processInstanceId(process).count());
  }

  private void refused(Actor person, Supplier<?> attempt) {
    assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> as(person, attempt));
  }

  private <T> T as(Actor person, Supplier<T> work) {
    identity.setAuthentication(
        person.key(), List.copyOf(EngineGroups.of(people.groupsOf(person.key()))));
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }
}
