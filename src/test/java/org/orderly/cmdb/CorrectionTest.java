package org.orderly.cmdb;

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
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

class CorrectionTest {

  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");
  private static final RecordNumber NUMBER =
      RecordNumber.of(RecordKind.CONFIGURATION_CORRECTION, 7);
  private static final String ANN = "ann";
  private static final String BOB = "bob";
  private static final String EVE = "eve";

  /** The steps that enter a state from the one before. */
  private static final Map<CorrectionState, List<Consumer<Correction>>> STEPS =
      Map.of(
          CorrectionState.PROPOSED, List.of(Correction::proposeAgain),
          CorrectionState.AWAITING_AUTHORIZATION,
              List.of(one -> one.await(CorrectionAuthorization.ITEM_OWNER, BOB)),
          CorrectionState.AUTHORIZED,
              List.of(Correction::authorize, says(CorrectionDecision.AUTHORIZED)),
          CorrectionState.IN_REVISION,
              List.of(
                  one -> one.hinder(Map.of("CI000001 name", "It is so already")),
                  says(CorrectionDecision.MORE_FACTS)),
          CorrectionState.APPLIED, List.of(one -> one.apply(12, Map.of(), NOW)),
          CorrectionState.REJECTED, List.of(says(CorrectionDecision.REJECTED)),
          CorrectionState.WITHDRAWN, List.of(one -> one.withdraw("By mistake", NOW)));

  private static Consumer<Correction> says(CorrectionDecision decision) {
    return one -> one.answer(decision, BOB, "So I say", NOW);
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectionEntersOnlyTheStatesThatFollow(CorrectionState from) {
    Set<CorrectionState> entered = EnumSet.noneOf(CorrectionState.class);
    STEPS.forEach((to, steps) -> steps.forEach(step -> enter(from, to, step, entered)));
    assertThat(entered).isEqualTo(from.successors());
    assertThat(from.open()).isEqualTo(!entered.isEmpty());
    assertThat(from.withdrawable()).isEqualTo(entered.contains(CorrectionState.WITHDRAWN));
  }

  private static void enter(
      CorrectionState from,
      CorrectionState to,
      Consumer<Correction> step,
      Set<CorrectionState> entered) {
    Correction correction = in(from);
    try {
      step.accept(correction);
      entered.add(to);
      assertThat(correction.state()).isEqualTo(to);
    } catch (RuleViolation refused) {
      assertThat(refused.rule()).isEqualTo(CmdbRule.CORRECTION_STATE);
      assertThat(correction.state()).isEqualTo(from);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyAnswersWhatTheyProposedThemselves(CorrectionDecision decision) {
    Correction correction = in(CorrectionState.AWAITING_AUTHORIZATION);
    assertThatThrownBy(() -> correction.answer(decision, ANN, null, NOW))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(CmdbRule.OWN_CORRECTION));
    assertThat(correction.state()).isEqualTo(CorrectionState.AWAITING_AUTHORIZATION);
  }

  @Test
  void whoeverRevisesItHadAHandInItToo() {
    Correction correction = in(CorrectionState.IN_REVISION);
    correction.revise(content("CI000002"), "It is the other one", BOB);
    correction.proposeAgain();
    assertThatThrownBy(() -> correction.await(CorrectionAuthorization.ITEM_OWNER, BOB))
        .hasMessageContaining("had a hand in");
    correction.await(CorrectionAuthorization.CONFIGURATION_MANAGER, null);
    assertThatThrownBy(() -> correction.answer(CorrectionDecision.AUTHORIZED, BOB, null, NOW))
        .hasMessageContaining("had a hand in");
    correction.answer(CorrectionDecision.AUTHORIZED, "eve", null, NOW);
    assertThat(correction.view().revisers()).containsExactly(BOB);
  }

  @Test
  void whoeverHasEverRevisedItHadAHandInIt() {
    Correction correction = in(CorrectionState.IN_REVISION);
    correction.revise(content("CI000002"), "It is the other one", BOB);
    correction.explain("The label says so", EVE);
    correction.explain("So does the invoice", BOB);
    correction.explain("And I saw it", ANN);
    correction.proposeAgain();
    await(correction);
    for (String hand : List.of(ANN, BOB, EVE)) {
      assertThatThrownBy(() -> correction.answer(CorrectionDecision.AUTHORIZED, hand, null, NOW))
          .hasMessageContaining("had a hand in");
    }
    assertThat(correction.view().revisers()).containsExactly(BOB, EVE);
  }

  @Test
  void aWordIsGivenForWhatWasWeighed() {
    Correction asked =
        new Correction(NUMBER, ANN, weighed("silver", false), "It is wrong", null, NOW, NOW);
    asked.await(CorrectionAuthorization.ITEM_OWNER, BOB);
    assertThat(asked.outweighed(weight("silver", false, BOB))).isEmpty();
    assertThat(asked.outweighed(weight("gold", false, BOB))).containsOnlyKeys("criticality");
    assertThat(asked.outweighed(weight("silver", false, EVE))).containsOnlyKeys("owner");
    Correction own =
        new Correction(NUMBER, ANN, weighed("bronze", true), "It is wrong", null, NOW, NOW);
    own.authorize();
    assertThat(own.outweighed(weight("bronze", true, EVE))).isEmpty();
    assertThat(own.outweighed(weight("bronze", false, EVE))).containsOnlyKeys("owner");
  }

  @Test
  void anotherPlanIsAnotherDigest() {
    Correction correction = in(CorrectionState.IN_REVISION);
    String before = correction.digest();
    correction.revise(content("CI000002"), "It is the other one", ANN);
    assertThat(correction.digest()).isNotEqualTo(before);
    assertThat(correction.view().plan().steps())
        .containsExactly(new ConfigurationStep.MarkVerified("CI000002"));
  }

  @ParameterizedTest
  @EnumSource
  void thePlanIsAlteredWhileItIsRevisedOnly(CorrectionState state) {
    Correction correction = in(state);
    String before = correction.digest();
    if (state == CorrectionState.IN_REVISION) {
      correction.revise(content("CI000002"), "Other", ANN);
    } else {
      assertThatThrownBy(() -> correction.revise(content("CI000002"), "Other", ANN))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.rule()).isEqualTo(CmdbRule.CORRECTION_STATE));
      assertThat(correction.digest()).isEqualTo(before);
    }
  }

  private static Correction in(CorrectionState state) {
    Correction correction =
        new Correction(NUMBER, ANN, content("CI000001"), "It is wrong", null, NOW, NOW);
    switch (state) {
      case PROPOSED -> {}
      case AWAITING_AUTHORIZATION -> await(correction);
      case AUTHORIZED -> correction.authorize();
      case IN_REVISION -> correction.hinder(Map.of("plan", "Nothing"));
      case APPLIED -> {
        correction.authorize();
        correction.apply(3, Map.of(), NOW);
      }
      case REJECTED -> {
        await(correction);
        correction.answer(CorrectionDecision.REJECTED, BOB, "No", NOW);
      }
      case WITHDRAWN -> {
        await(correction);
        correction.withdraw("By mistake", NOW);
      }
    }
    return correction;
  }

  private static void await(Correction correction) {
    correction.await(CorrectionAuthorization.CONFIGURATION_MANAGER, null);
  }

  private static CorrectionWeight weight(String criticality, boolean responsible, String owner) {
    return new CorrectionWeight(
        CorrectionKind.ATTRIBUTES, criticality, responsible, owner, List.of());
  }

  private static CorrectionContent weighed(String criticality, boolean responsible) {
    CorrectionContent content = content("CI000001");
    return new CorrectionContent(
        content.plan(),
        content.title(),
        content.effects(),
        content.digest(),
        weight(criticality, responsible, BOB));
  }

  private static CorrectionContent content(String item) {
    return new CorrectionContent(
        ConfigurationPlan.of(new ConfigurationStep.MarkVerified(item)),
        "mail-01",
        List.of(
            new CorrectionEffect(
                item,
                "mail-01",
                CorrectionEffect.What.VERIFIED,
                "lastVerifiedAt",
                null,
                null,
                null,
                null)),
        "digest of " + item,
        new CorrectionWeight(
            CorrectionKind.ATTRIBUTES, CorrectionWeight.NONE, false, null, List.of()));
  }
}
