package org.orderly.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.change.BackOutTest;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

class ReleaseTest {

  private static final Instant NOW = Instant.parse("2027-04-02T08:00:00Z");
  private static final RecordNumber NUMBER = RecordNumber.of(RecordKind.RELEASE, 7);

  /** The steps that enter each state from those before it. */
  private static final Map<ReleaseState, List<Consumer<Release>>> STEPS =
      Map.ofEntries(
          Map.entry(ReleaseState.PLANNING, List.of(one -> one.planAnew("It does not fit"))),
          Map.entry(ReleaseState.BUILD, List.of(Release::plan)),
          Map.entry(ReleaseState.TEST, List.of(Release::build)),
          Map.entry(ReleaseState.ACCEPTANCE, List.of(Release::pass)),
          Map.entry(
              ReleaseState.APPROVAL, List.of(Release::accept, ReleaseTest::passInAnEmergency)),
          Map.entry(ReleaseState.SCHEDULED, List.of(Release::approve)),
          Map.entry(ReleaseState.DEPLOYMENT, List.of(ReleaseTest::deployFirst)),
          Map.entry(ReleaseState.EARLY_LIFE_SUPPORT, List.of(one -> one.support(NOW))),
          Map.entry(ReleaseState.REVIEW, List.of(one -> one.conclude(ReleaseOutcome.SUCCESSFUL))),
          Map.entry(ReleaseState.CLOSED, List.of(one -> one.close(NOW))),
          Map.entry(ReleaseState.CANCELLED, List.of(one -> one.cancel("No need", NOW))));

  private static void passInAnEmergency(Release release) {
    if (release.view().state() == ReleaseState.TEST) {
      Release other = in(ReleaseState.BUILD);
      other.classify(ReleaseType.EMERGENCY);
      other.build();
      other.pass();
      assertThat(other.view().state()).isEqualTo(ReleaseState.APPROVAL);
    }
    throw new RuleViolation(ReleaseRule.TRANSITION, "Looked at");
  }

  /** Another stage leaves it where it is. */
  private static void deployFirst(Release release) {
    release.require(ReleaseState.SCHEDULED, "deployed first");
    release.deploy();
    release.deploy();
  }

  private static final List<ReleaseState> COURSE =
      List.of(
          ReleaseState.BUILD,
          ReleaseState.TEST,
          ReleaseState.ACCEPTANCE,
          ReleaseState.APPROVAL,
          ReleaseState.SCHEDULED,
          ReleaseState.DEPLOYMENT,
          ReleaseState.EARLY_LIFE_SUPPORT,
          ReleaseState.REVIEW,
          ReleaseState.CLOSED);

  @ParameterizedTest
  @EnumSource
  void aReleaseEntersOnlyTheStatesThatFollow(ReleaseState from) {
    Set<ReleaseState> entered = EnumSet.noneOf(ReleaseState.class);
    STEPS.forEach(
        (to, steps) ->
            steps.forEach(
                step -> {
                  Release one = in(from);
                  try {
                    step.accept(one);
                    entered.add(to);
                    assertThat(one.view().state()).isEqualTo(to);
                  } catch (RuleViolation refused) {
                    assertThat(refused.rule()).isEqualTo(ReleaseRule.TRANSITION);
                    assertThat(one.view().state()).isEqualTo(from);
                  }
                }));
    if (from == ReleaseState.TEST) {
      entered.add(ReleaseState.APPROVAL);
    }
    assertThat(entered).isEqualTo(from.successors());
  }

  @Test
  void whatDoesNotHoldIsPlannedAnewInAnotherRound() {
    Release one = in(ReleaseState.ACCEPTANCE);
    one.planAnew("The screens are wrong");
    assertThat(one.view().round()).isEqualTo(2);
    assertThat(one.view().rework()).isEqualTo("The screens are wrong");
    one.plan();
    assertThat(one.view().rework()).isNull();
  }

  @Test
  void whatItSaysIsWrittenOtherwiseWhileItIsPlanned() {
    in(ReleaseState.PLANNING).requireEditable();
    assertThatThrownBy(() -> in(ReleaseState.APPROVAL).requireEditable())
        .hasMessageContaining("REL000007 is in approval and cannot be written otherwise");
  }

  @Test
  void moreIncidentsThanBeforeAreTold() {
    Release one = in(ReleaseState.EARLY_LIFE_SUPPORT);
    assertThat(one.count(0, 0)).isFalse();
    assertThat(one.count(2, 0)).isTrue();
    assertThat(one.count(2, 1)).isTrue();
    assertThat(one.count(2, 1)).isFalse();
  }

  @Test
  void aRoundKeepsWhatWasAnsweredOfExactlyWhatWasTested() {
    ReleaseRound round = new ReleaseRound(in(ReleaseState.PLANNING).view());
    round.build(List.of(new ReleaseComponent("app.jar", "ab".repeat(32))), "bob", NOW);
    String digest =
        round.test(
            List.of(new CriterionOutcome("It starts", CriterionResult.MET, "Log")), "tess", NOW);
    round.answer(ReleaseQuestion.ACCEPTANCE, true, "ann", "Fine", NOW);
    ReleaseRoundView view = round.view();
    assertThat(view.criteriaMet()).isTrue();
    assertThat(view.acceptance()).isEqualTo(new ReleaseAnswer(true, "ann", NOW, "Fine", digest));
    assertThat(view.approval()).isNull();
    round.build(List.of(new ReleaseComponent("app.jar", "cd".repeat(32))), "bob", NOW);
    assertThat(round.test(view.results(), "tess", NOW)).isNotEqualTo(digest);
  }

  private static Release in(ReleaseState state) {
    Release release =
        new Release(
            NUMBER,
            "rhea",
            new ReleaseContentVersion(1, content(), "ab".repeat(32), "rhea", NOW),
            "rhea",
            NOW);
    if (state == ReleaseState.CANCELLED) {
      release.cancel("No need", NOW);
    } else if (state != ReleaseState.PLANNING) {
      for (ReleaseState next : COURSE.subList(0, COURSE.indexOf(state) + 1)) {
        STEPS.get(next).get(0).accept(release);
      }
    }
    return release;
  }

  private static ReleaseContent content() {
    return new ReleaseContent(
        "Mail",
        "1.0",
        "",
        List.of("mail"),
        null,
        "ann",
        Rollout.BIG_BANG,
        List.of(),
        List.of(),
        List.of(),
        List.of("It starts"),
        List.of(new PlannedStage("All", NOW)),
        "Put the old one back",
        BackOutTest.TESTED,
        "",
        "");
  }
}
