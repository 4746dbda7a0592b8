package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

class IncidentTest {

  private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
  private static final Hold WAIT =
      new Hold(HoldReason.AWAITING_CALLER, NOW.plus(Duration.ofDays(2)));
  private static final Resolution DONE =
      new Resolution(ResolutionCode.FIXED_PERMANENT, "Restarted", NOW, NOW.plusSeconds(60));

  /** Each step of the life cycle, as the process would take it. */
  private enum Step {
    CLASSIFY(i -> i.classify(i.classification())),
    ASSIGN(i -> i.assign("network")),
    REASSIGN(i -> i.reassign("database")),
    CLAIM(i -> i.claim("rita")),
    UNCLAIM(Incident::unclaim),
    HOLD(i -> i.hold(WAIT, NOW)),
    RESUME(Incident::resume),
    RESOLVE(i -> i.resolve(DONE)),
    REOPEN(Incident::reopen),
    CLOSE(i -> i.close(CloseCode.CONFIRMED, NOW)),
    CLOSE_ELSEWHERE(i -> i.close(CloseCode.MERGED, NOW)),
    CANCEL(i -> i.cancel(NOW));

    private final Consumer<Incident> act;

    Step(Consumer<Incident> act) {
      this.act = act;
    }
  }

  private static final Map<IncidentState, Map<Step, IncidentState>> LIFE_CYCLE =
      new EnumMap<>(
          Map.of(
              IncidentState.NEW,
              Map.of(
                  Step.CLASSIFY, IncidentState.NEW,
                  Step.ASSIGN, IncidentState.ASSIGNED,
                  Step.REASSIGN, IncidentState.NEW,
                  Step.CLOSE_ELSEWHERE, IncidentState.CLOSED,
                  Step.CANCEL, IncidentState.CANCELLED),
              IncidentState.ASSIGNED,
              Map.of(
                  Step.ASSIGN, IncidentState.ASSIGNED,
                  Step.REASSIGN, IncidentState.ASSIGNED,
                  Step.CLAIM, IncidentState.IN_PROGRESS,
                  Step.CLOSE_ELSEWHERE, IncidentState.CLOSED,
                  Step.CANCEL, IncidentState.CANCELLED),
              IncidentState.IN_PROGRESS,
              Map.of(
                  Step.ASSIGN, IncidentState.ASSIGNED,
                  Step.REASSIGN, IncidentState.ASSIGNED,
                  Step.CLAIM, IncidentState.IN_PROGRESS,
                  Step.UNCLAIM, IncidentState.ASSIGNED,
                  Step.HOLD, IncidentState.ON_HOLD,
                  Step.RESOLVE, IncidentState.RESOLVED,
                  Step.CLOSE_ELSEWHERE, IncidentState.CLOSED,
                  Step.CANCEL, IncidentState.CANCELLED),
              IncidentState.ON_HOLD,
              Map.of(
                  Step.REASSIGN, IncidentState.ON_HOLD,
                  Step.CLAIM, IncidentState.ON_HOLD,
                  Step.UNCLAIM, IncidentState.ON_HOLD,
                  Step.RESUME, IncidentState.IN_PROGRESS,
                  Step.CLOSE_ELSEWHERE, IncidentState.CLOSED,
                  Step.CANCEL, IncidentState.CANCELLED),
              IncidentState.RESOLVED,
              Map.of(
                  Step.REASSIGN, IncidentState.RESOLVED,
                  Step.REOPEN, IncidentState.IN_PROGRESS,
                  Step.CLOSE, IncidentState.CLOSED),
              IncidentState.CLOSED,
              Map.of(),
              IncidentState.CANCELLED,
              Map.of()));

  static Stream<Arguments> everyStepFromEveryState() {
    return Stream.of(IncidentState.values())
        .flatMap(state -> Stream.of(Step.values()).map(step -> Arguments.of(state, step)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyStepFromEveryState")
  void everyStepLeadsWhereTheLifeCycleSaysOrIsRefused(IncidentState from, Step step) {
    Incident incident = in(from);
    IncidentState expected = LIFE_CYCLE.get(from).get(step);
    if (expected == null) {
      assertThatThrownBy(() -> step.act.accept(incident))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.rule()).isEqualTo(IncidentRule.TRANSITION))
          .hasMessageContaining("INC000007")
          .hasMessageContaining(from.word());
      assertThat(incident.state()).isEqualTo(from);
    } else {
      step.act.accept(incident);
      assertThat(incident.state()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(IncidentState.class)
  void everyStateIsReachedAndOnlyBySuccession(IncidentState state) {
    assertThat(in(state).state()).isEqualTo(state);
    Set<IncidentState> successors = state.successors();
    assertThat(state.open()).isEqualTo(!successors.isEmpty());
    assertThat(LIFE_CYCLE.get(state).values())
        .allSatisfy(next -> assertThat(next == state || successors.contains(next)).isTrue());
  }

  @Nested
  class WhenOnHold {

    @Test
    void theHoldKeepsReasonAndInstant() {
      assertThat(in(IncidentState.ON_HOLD).view().hold()).isEqualTo(WAIT);
    }

    @Test
    void itResumesWithNobodyInParticularOnceAnotherGroupHasIt() {
      Incident incident = in(IncidentState.ON_HOLD);
      incident.reassign("database");
      incident.resume();
      assertThat(incident.state()).isEqualTo(IncidentState.ASSIGNED);
      assertThat(incident.view().hold()).isNull();
    }

    @Test
    void itCannotBeHeldUntilAnInstantThatHasPassed() {
      Incident incident = in(IncidentState.IN_PROGRESS);
      assertThatThrownBy(() -> incident.hold(new Hold(HoldReason.AWAITING_VENDOR, NOW), NOW))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.fields()).containsOnlyKeys("holdUntilInput"));
    }
  }

  @Nested
  class WhenReopened {

    @Test
    void theFormerResolverWorksOnItAgainAndTheReopeningIsCounted() {
      Incident incident = in(IncidentState.RESOLVED);
      incident.reopen();
      IncidentView view = incident.view();
      assertThat(view.assignee()).isEqualTo("rita");
      assertThat(view.resolution()).isNull();
      assertThat(view.reopenCount()).isEqualTo(1);
    }
  }

  @Nested
  class WhenAssigned {

    @Test
    void onlyAChangeOfGroupCountsAsReassignment() {
      Incident incident = in(IncidentState.ASSIGNED);
      incident.reassign("network");
      assertThat(incident.view().reassignmentCount()).isZero();
      incident.reassign("database");
      assertThat(incident.view().reassignmentCount()).isEqualTo(1);
    }
  }

  @Nested
  class WhenHandedOver {

    @Test
    void itIsPassedAroundOnceAGroupHasItAgain() {
      Incident incident = in(IncidentState.ASSIGNED);
      incident.reassign("database");
      assertThat(incident.assignment().handOvers().around("database")).isFalse();
      incident.reassign("network");
      assertThat(incident.assignment().handOvers().around("network")).isTrue();
      assertThat(incident.assignment().handOvers().formerGroups())
          .containsExactly("network", "database");
    }

    @Test
    void itIsPassedAroundFromTheThirdHandOverOn() {
      Incident incident = in(IncidentState.ASSIGNED);
      incident.reassign("database");
      incident.reassign("storage");
      assertThat(incident.assignment().handOvers().around("storage")).isFalse();
      incident.reassign("mail");
      assertThat(incident.assignment().handOvers().around("mail")).isTrue();
    }
  }

  private static Incident in(IncidentState state) {
    Incident incident =
        new Incident(
            new RecordNumber("INC000007"), Reports.of("mail", null, false), "carla", null, NOW);
    switch (state) {
      case NEW -> {}
      case ASSIGNED -> incident.assign("network");
      case IN_PROGRESS -> claimed(incident);
      case ON_HOLD -> {
        claimed(incident);
        incident.hold(WAIT, NOW);
      }
      case RESOLVED -> {
        claimed(incident);
        incident.resolve(DONE);
      }
      case CLOSED -> {
        claimed(incident);
        incident.resolve(DONE);
        incident.close(CloseCode.CONFIRMED, NOW);
      }
      case CANCELLED -> incident.cancel(NOW);
    }
    return incident;
  }

  private static void claimed(Incident incident) {
    incident.assign("network");
    incident.claim("rita");
  }
}
