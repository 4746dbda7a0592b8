package org.orderly.engine;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewGroup;
import org.orderly.identity.NewPerson;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** People, groups and running work for the tests of tasks; each call makes its own. */
@Component
class TaskFixture {

  private final IdentityManagement identity;
  private final GroupManagement groupManagement;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;

  TaskFixture(
      IdentityManagement identity,
      GroupManagement groupManagement,
      RepositoryService repository,
      RuntimeService runtime,
      TaskService tasks) {
    this.identity = identity;
    this.groupManagement = groupManagement;
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  String group() {
    String key = "g-" + UUID.randomUUID();
    groupManagement.create(NewGroup.of(key, "Group of a test"));
    return key;
  }

  Actor person(String... groups) {
    String key = "p-" + UUID.randomUUID();
    identity.register(NewPerson.of(key, "Person of a test"));
    for (String group : groups) {
      identity.join(key, group);
    }
    return Actor.person(key);
  }

  /** Deploys models and forms of the tests' own; the same set again changes nothing. */
  void deploy(String... resources) {
    var deployment =
        repository.createDeployment().name("tasks-test").enableDuplicateFiltering(false);
    for (String resource : resources) {
      deployment.addClasspathResource("engine/" + resource);
    }
    deployment.deploy();
  }

  RecordNumber start(String process, Map<String, Object> variables) {
    RecordNumber number =
        RecordNumber.of(RecordKind.RISK, ThreadLocalRandom.current().nextLong(1L << 50));
    runtime.startProcessInstanceByKey(process, number.value(), variables);
    return number;
  }

  String task(RecordNumber number) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .singleResult()
        .getId();
  }

  static void as(Actor actor, Runnable work) {
    Supplier<Boolean> done =
        () -> {
          work.run();
          return true;
        };
    Acting.as(actor, done);
  }
}
