package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

class MajorIncidentTest {

  private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
  private static final MajorIncidentRoles ROLES =
      new MajorIncidentRoles("iris", "tom", "carla", "sam");

  /** Each step, as the process or somebody would take it. */
  private enum Step {
    DECLINE(m -> m.decline("iris", "One user only", NOW)),
    DECLARE(m -> m.declare("iris", "All sites", NOW)),
    OPEN_BRIDGE(m -> m.openBridge("Room 1", ROLES, "Nobody can sell")),
    UPDATE(m -> m.update(Audience.CUSTOMER, NOW, Duration.ofHours(1))),
    RESTORE(m -> m.restore(NOW)),
    STAND_DOWN(m -> m.standDown(NOW, NOW.plusSeconds(60))),
    REVIEW(m -> m.review("A cable", List.of(), NOW));

    private final Consumer<MajorIncident> act;

    Step(Consumer<MajorIncident> act) {
      this.act = act;
    }
  }

  private static final Map<MajorIncidentState, Map<Step, MajorIncidentState>> COURSE =
      new EnumMap<>(
          Map.of(
              MajorIncidentState.CANDIDATE,
              Map.of(
                  Step.DECLINE, MajorIncidentState.DECLINED,
                  Step.DECLARE, MajorIncidentState.DECLARED),
              MajorIncidentState.DECLINED,
              Map.of(),
              MajorIncidentState.DECLARED,
              Map.of(
                  Step.OPEN_BRIDGE, MajorIncidentState.DECLARED,
                  Step.UPDATE, MajorIncidentState.DECLARED,
                  Step.RESTORE, MajorIncidentState.RESTORED,
                  Step.STAND_DOWN, MajorIncidentState.STOOD_DOWN),
              MajorIncidentState.RESTORED,
              Map.of(
                  Step.OPEN_BRIDGE, MajorIncidentState.RESTORED,
                  Step.UPDATE, MajorIncidentState.RESTORED,
                  Step.STAND_DOWN, MajorIncidentState.STOOD_DOWN),
              MajorIncidentState.STOOD_DOWN,
              Map.of(Step.REVIEW, MajorIncidentState.REVIEWED),
              MajorIncidentState.REVIEWED,
              Map.of()));

  static Stream<Arguments> everyStepFromEveryState() {
    return Stream.of(MajorIncidentState.values())
        .flatMap(state -> Stream.of(Step.values()).map(step -> Arguments.of(state, step)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyStepFromEveryState")
  void everyStepLeadsWhereTheCourseSaysOrIsRefused(MajorIncidentState from, Step step) {
    MajorIncident major = in(from);
    MajorIncidentState expected = COURSE.get(from).get(step);
    if (expected == null) {
      assertThatThrownBy(() -> step.act.accept(major))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.rule()).isEqualTo(IncidentRule.MAJOR_TRANSITION));
      assertThat(major.state()).isEqualTo(from);
    } else {
      step.act.accept(major);
      assertThat(major.state()).isEqualTo(expected);
    }
  }

  @Test
  void anActionNamesWhatWhoAndWhen() {
    assertThat(ReviewAction.read("Second line to the exchange ; iris; 2027-02-01\n\n"))
        .containsExactly(
            new ReviewAction("Second line to the exchange", "iris", LocalDate.of(2027, 2, 1)));
    for (String wrong :
        List.of("Second line", "x; iris", "x; iris; 2027-02-31", "; iris; 2027-02-01")) {
      assertThatThrownBy(() -> ReviewAction.read(wrong))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.fields()).containsOnlyKeys("actions"));
    }
  }

  private static MajorIncident in(MajorIncidentState state) {
    MajorIncident major =
        new MajorIncident(1, new RecordNumber("INC000007"), MajorCriterion.MANAGERS_CALL, NOW, NOW);
    switch (state) {
      case CANDIDATE -> {}
      case DECLINED -> Step.DECLINE.act.accept(major);
      case DECLARED -> Step.DECLARE.act.accept(major);
      case RESTORED -> take(major, Step.DECLARE, Step.RESTORE);
      case STOOD_DOWN -> take(major, Step.DECLARE, Step.STAND_DOWN);
      case REVIEWED -> take(major, Step.DECLARE, Step.STAND_DOWN, Step.REVIEW);
    }
    return major;
  }

  private static void take(MajorIncident major, Step... steps) {
    Stream.of(steps).forEach(step -> step.act.accept(major));
  }
}
