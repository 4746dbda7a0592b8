package org.orderly.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.orderly.engine.EngineRule;
import org.orderly.kernel.RuleViolation;

class RestErrorTest {

  @Test
  void aRefusalAnywhereInTheChainAnswersByItsRule() {
    RuleViolation refusal =
        new RuleViolation(EngineRule.FORM_REFUSED, "Needs a note", Map.of("note", "is required"));
    RestError error =
        RestError.of(
            new RestException(
                Status.INTERNAL_SERVER_ERROR,
                new ProcessEngineException("wrapped", refusal),
                "Cannot complete task"));
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.message()).isEqualTo("Needs a note");
    assertThat(error.rule()).isEqualTo(EngineRule.FORM_REFUSED);
    assertThat(error.fields()).containsOnlyKeys("note");
  }

  @Test
  void aStaleTaskIsNotFoundInWordsOnWhichTasklistKeepsTheForm() {
    RestError error =
        RestError.of(
            new RestException(
                Status.INTERNAL_SERVER_ERROR,
                new NullValueException("Cannot find task with id 7: task is null"),
                "Cannot complete task 7"));
    assertThat(error.status()).isEqualTo(404);
    assertThat(error.type()).isEqualTo("NullValueException");
    assertThat(error.message())
        .contains("done already")
        .doesNotContain("task is null", "No matching task");
  }

  @Test
  void aLostRaceIsAConflict() {
    assertThat(RestError.of(new OptimisticLockingException("UPDATE TaskEntity[7]")))
        .matches(error -> error.status() == 409)
        .matches(error -> !error.message().contains("TaskEntity"));
    assertThat(
            RestError.of(
                    new ProcessEngineException("x", new SQLException("Deadlock", "40001", 1213)))
                .status())
        .isEqualTo(409);
  }

  @Test
  void suspendedWorkIsAConflictInWordsOnWhichTasklistKeepsTheForm() {
    assertThat(RestError.of(new SuspendedEntityInteractionException("task 7 is suspended")))
        .matches(error -> error.status() == 409)
        .matches(error -> !error.message().contains("is suspended"));
  }

  @Test
  void aDatabaseThatIsAwayOrFullIsUnavailable() {
    assertThat(RestError.of(new IllegalStateException(new SQLException("full", "HY000", 1021))))
        .matches(error -> error.status() == 503)
        .matches(error -> !error.message().contains("full"));
  }

  @Test
  void aDefectSaysNothingOfWhatHappenedInside() {
    RestError error =
        RestError.of(
            new ProcessEngineException(
                "select * from ACT_RU_TASK failed in org.orderly.Some", new SQLException("x")));
    assertThat(error.status()).isEqualTo(500);
    assertThat(error.message()).doesNotContain("select").doesNotContain("org.orderly");
  }

  @Test
  void whatTheEngineKnowsToBeTheCallersFaultStays() {
    assertThat(RestError.of(new BadUserRequestException("No such sorting")).status())
        .isEqualTo(400);
    assertThat(RestError.of(new RestException(Status.NOT_FOUND, "No such deployment")).status())
        .isEqualTo(404);
    assertThat(RestError.of(new NotFoundException()).status()).isEqualTo(404);
  }
}
