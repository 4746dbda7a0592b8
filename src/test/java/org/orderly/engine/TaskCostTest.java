package org.orderly.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class TaskCostTest {

  @Autowired TaskFixture given;
  @Autowired TaskManagement management;

  private String group;
  private Actor member;
  private RecordNumber number;
  private String task;

  @BeforeEach
  void workIsReportedAndThePersonIsKnown() {
    given.deploy("order-management.bpmn", "order-work.form");
    group = given.group();
    member = given.person(group);
    number = start();
    task = given.task(number);
    management.inbox(new InboxQuery(InboxQuery.Filter.GROUPS, 0, 1), member);
  }

  @Test
  void openingClaimingAndClosingATaskAreOneStatementEach() {
    assertThat(ours(this::start)).hasSize(1).first().asString().startsWith("insert");
    assertThat(ours(() -> management.claim(task, member)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("update");
    assertThat(ours(() -> management.complete(task, values(), member)))
        .hasSize(2)
        .anySatisfy(sql -> assertThat(sql).startsWith("delete"))
        .anySatisfy(sql -> assertThat(sql).startsWith("insert"));
  }

  @Test
  void whoBelongsToTheGroupIsKnownWithoutAskingTheDatabase() {
    assertThat(CountingDataSource.statements(() -> management.claim(task, member)))
        .noneSatisfy(sql -> assertThat(sql).contains("membership"));
  }

  @Test
  void aFormIsReadOnceForAllThatItCompletes() {
    management.claim(task, member);
    management.complete(task, values(), member);
    RecordNumber next = start();
    String another = given.task(next);
    management.claim(another, member);
    assertThat(CountingDataSource.statements(() -> management.complete(another, values(), member)))
        .noneSatisfy(sql -> assertThat(sql).containsIgnoringCase("ACT_RE_CAMFORMDEF"))
        .noneSatisfy(sql -> assertThat(sql).containsIgnoringCase("ACT_GE_BYTEARRAY"));
  }

  private RecordNumber start() {
    return given.start("order-management", Map.of("group", group, "caller", "somebody"));
  }

  private static List<String> ours(Runnable work) {
    return CountingDataSource.statements(work).stream()
        .map(String::strip)
        .filter(sql -> sql.contains("open_task"))
        .toList();
  }

  private static Map<String, Object> values() {
    return new HashMap<>(Map.of("note", "Paint it", "nextStep", "done"));
  }
}
