package org.orderly.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.engine.EngineRule;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.identity.Roles;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class QueryGuardTest {

  private static final String ATTACK = "${canary.sing()}";

  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired IdentityService identity;
  @Autowired Canary canary;

  @AfterEach
  void theCanaryWasNeverCalled() {
    assertThat(canary.calls()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {ATTACK, "${now()}", "${currentUser()}"})
  void aSentQueryCarriesNoExpressionAtAnyDepth(String expression) {
    TaskQuery top = tasks.createTaskQuery().taskAssigneeExpression(expression);
    TaskQuery nested =
        tasks.createTaskQuery().or().taskNameLike("a").taskAssigneeExpression(expression).endOr();
    TaskQuery second = nested.or().taskCandidateUserExpression(expression).endOr();
    for (TaskQuery query : new TaskQuery[] {top, nested, second}) {
      assertThatThrownBy(query::list);
      assertThatThrownBy(query::count);
      assertThatThrownBy(() -> query.listPage(0, 1));
      assertThatThrownBy(query::singleResult);
    }
  }

  @Test
  void aNestedExpressionIsRefusedByItsOwnRule() {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(
            () -> tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr().count())
        .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(EngineRule.QUERY_EXPRESSION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ATTACK,
        "#{canary.sing()}",
        "x${canary.sing()}",
        "${now()}${canary.sing()}",
        "${dateTime().getClass()}",
        "${''.getClass().forName('java.lang.Runtime')}",
        "${currentUser()}; ${canary}"
      })
  void aStoredFilterCarriesOnlyTheListedExpressionsAtAnyDepth(String expression) {
    long before = filters.createFilterQuery().count();
    Filter top = filter(tasks.createTaskQuery().taskAssigneeExpression(expression));
    Filter nested = filter(tasks.createTaskQuery().or().dueBeforeExpression(expression).endOr());
    assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> filters.saveFilter(top));
    assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> filters.saveFilter(nested));
    assertThat(filters.createFilterQuery().count()).isEqualTo(before);
  }

  @Test
  void aFilterIsNotExtendedByAnExpression() {
    Filter stored = filter(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    filters.saveFilter(stored);
    TaskQuery attack = tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr();
    assertThatThrownBy(() -> filters.list(stored.getId(), attack));
    assertThatThrownBy(() -> filters.count(stored.getId(), attack));
    filters.deleteFilter(stored.getId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${currentUser()}",
        "${currentUserGroups()}",
        "#{now()}",
        "${dateTime()}",
        "${dateTime().plusDays(1)}",
        "${ dateTime().withTimeAtStartOfDay().plusDays(1).minusMinutes(5).toDate() }"
      })
  void theListedExpressionsWork(String expression) {
    TaskQuery query = tasks.createTaskQuery().taskNameLike("nobody's");
    query =
        switch (expression) {
          case "${currentUser()}" -> query.taskAssigneeExpression(expression);
          case "${currentUserGroups()}" -> query.taskCandidateGroupInExpression(expression);
          default -> query.dueBeforeExpression(expression);
        };
    Filter stored = filters.saveFilter(filter(query));
    identity.setAuthentication("query-guard", List.of(Roles.ADMINISTRATOR));
    try {
      assertThatNoException().isThrownBy(() -> filters.list(stored.getId()));
    } finally {
      identity.clearAuthentication();
    }
    filters.deleteFilter(stored.getId());
  }

  private Filter filter(TaskQuery query) {
    return filters.newTaskFilter("QueryGuardTest").setQuery(query);
  }
}
