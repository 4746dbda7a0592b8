package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TallyTest {

  private final List<Seat> seats = new ArrayList<>();
  private final List<Vote> votes = new ArrayList<>();

  private static AuthorizationPolicy policy(
      int quorum, Majority majority, Set<Office> needed, Set<Office> vetoes) {
    return new AuthorizationPolicy(
        AuthorizationBody.ADVISORY_BOARD,
        quorum,
        majority,
        needed,
        vetoes,
        new AnswerTime(3, 1, AnswerTime.Unit.BUSINESS_DAYS),
        false);
  }

  private void members(int number, Office... offices) {
    for (int i = 0; i < number; i++) {
      seats.add(new Seat(seats.size() + 1, "m" + seats.size(), Set.of(offices), null));
    }
  }

  private void say(VoteChoice... choices) {
    for (VoteChoice choice : choices) {
      int place = votes.size() + 1;
      votes.add(new Vote(place, choice, "", "m" + place, null, Instant.EPOCH, ""));
    }
  }

  private static final VoteChoice YES = VoteChoice.AUTHORIZE;
  private static final VoteChoice NO = VoteChoice.REJECT;

  @Nested
  class OfABoard {

    private final AuthorizationPolicy policy =
        policy(
            50,
            Majority.MORE_FOR_THAN_AGAINST,
            Set.of(Office.SERVICE_OWNER),
            Set.of(Office.SERVICE_OWNER));

    private Tally tally() {
      return new Tally(policy, seats, votes);
    }

    @Test
    void aTieAuthorizesNothing() {
      members(1, Office.SERVICE_OWNER);
      members(3, Office.ADVISORY_BOARD);
      say(YES, YES, NO, NO);
      assertThat(tally().settled()).isTrue();
      assertThat(tally().outcome()).isEqualTo(RoundState.NOT_AUTHORIZED);
    }

    @Test
    void oneMoreForItThanAgainstItAuthorizesIt() {
      members(1, Office.SERVICE_OWNER);
      members(3, Office.ADVISORY_BOARD);
      say(YES, YES, NO, VoteChoice.ABSTAIN);
      assertThat(tally().settled()).isTrue();
      assertThat(tally().outcome()).isEqualTo(RoundState.AUTHORIZED);
    }

    @Test
    void oneVoteOfTheOwnerIsEnoughAgainstIt() {
      members(1, Office.SERVICE_OWNER);
      members(9, Office.ADVISORY_BOARD);
      say(NO);
      assertThat(tally().vetoed()).isTrue();
      assertThat(tally().settled()).isTrue();
      assertThat(tally().outcome()).isEqualTo(RoundState.NOT_AUTHORIZED);
    }

    @Test
    void nothingIsSettledWhileTheOwnerCanStillSayNo() {
      members(3, Office.ADVISORY_BOARD);
      members(1, Office.SERVICE_OWNER);
      say(YES, YES, YES);
      assertThat(tally().settled()).isFalse();
      assertThat(tally().enough()).isFalse();
      assertThat(tally().view().missing()).containsExactly(Office.SERVICE_OWNER);
    }

    @Test
    void itIsSettledOnceTheOthersCanAlterNothing() {
      members(1, Office.SERVICE_OWNER);
      members(4, Office.ADVISORY_BOARD);
      say(YES, YES);
      assertThat(tally().settled()).isFalse();
      say(YES);
      assertThat(tally().settled()).isTrue();
      assertThat(tally().outcome()).isEqualTo(RoundState.AUTHORIZED);
    }

    @Test
    void tooFewVotesDecideNothing() {
      members(1, Office.SERVICE_OWNER);
      members(4, Office.ADVISORY_BOARD);
      say(YES, YES);
      assertThat(tally().view().quorumMet()).isFalse();
      assertThat(tally().enough()).isFalse();
    }

    @Test
    void whoHasAHandInItCountsForNothing() {
      members(1, Office.SERVICE_OWNER);
      members(1, Office.ADVISORY_BOARD);
      seats.add(new Seat(3, "m2", Set.of(Office.ADVISORY_BOARD), Exclusion.REQUESTER));
      seats.add(new Seat(4, "m3", Set.of(Office.ADVISORY_BOARD), Exclusion.OWNER));
      say(YES);
      assertThat(tally().view().mayVote()).isEqualTo(2);
      assertThat(tally().view().quorumMet()).isTrue();
    }

    @Test
    void moreWishesForAnotherPlanThanRejectionsAreAWishForAnotherPlan() {
      members(1, Office.SERVICE_OWNER);
      members(3, Office.ADVISORY_BOARD);
      say(YES, VoteChoice.REVISE, VoteChoice.REVISE, NO);
      assertThat(tally().outcome()).isEqualTo(RoundState.REVISE);
    }

    @Test
    void nobodyDecidesWhereNobodyIsAsked() {
      assertThat(tally().enough()).isFalse();
      assertThat(tally().settled()).isFalse();
    }
  }

  @Nested
  class OfTheFirstVote {

    private Tally tally() {
      return new Tally(policy(1, Majority.FIRST_VOTE, Set.of(), Set.of()), seats, votes);
    }

    @Test
    void theFirstWordDecides() {
      members(3, Office.CHANGE_MANAGER);
      assertThat(tally().settled()).isFalse();
      say(VoteChoice.ABSTAIN);
      assertThat(tally().settled()).isFalse();
      say(YES);
      assertThat(tally().settled()).isTrue();
      assertThat(tally().outcome()).isEqualTo(RoundState.AUTHORIZED);
    }

    @Test
    void whereAllAbstainItIsNotAuthorized() {
      members(2, Office.CHANGE_MANAGER);
      say(VoteChoice.ABSTAIN, VoteChoice.ABSTAIN);
      assertThat(tally().settled()).isTrue();
      assertThat(tally().outcome()).isEqualTo(RoundState.NOT_AUTHORIZED);
    }
  }

  @Nested
  class OfEachOffice {

    private Tally tally() {
      return new Tally(
          policy(
              1,
              Majority.EACH_OFFICE,
              Set.of(Office.CHANGE_MANAGER, Office.SERVICE_OWNER),
              Set.of()),
          seats,
          votes);
    }

    @Test
    void oneOfEachAuthorizesIt() {
      members(2, Office.CHANGE_MANAGER);
      members(1, Office.SERVICE_OWNER);
      say(YES, YES);
      assertThat(tally().settled()).isFalse();
      say(YES);
      assertThat(tally().settled()).isTrue();
      assertThat(tally().outcome()).isEqualTo(RoundState.AUTHORIZED);
    }

    @Test
    void oneAgainstItIsEnough() {
      members(2, Office.CHANGE_MANAGER);
      members(1, Office.SERVICE_OWNER);
      say(NO);
      assertThat(tally().settled()).isTrue();
      assertThat(tally().outcome()).isEqualTo(RoundState.NOT_AUTHORIZED);
    }

    @Test
    void anOfficeThatNobodyHoldsSaysNoYes() {
      members(1, Office.CHANGE_MANAGER);
      say(YES);
      assertThat(tally().settled()).isFalse();
      assertThat(tally().enough()).isFalse();
    }
  }

  @Nested
  class OfTheEmergencyBoard {

    private Tally tally() {
      return new Tally(policy(60, Majority.TWO_THIRDS_OF_ALL, Set.of(), Set.of()), seats, votes);
    }

    @Test
    void twoOfThreeAuthorizeIt() {
      members(3, Office.EMERGENCY_BOARD);
      say(YES);
      assertThat(tally().settled()).isFalse();
      say(YES);
      assertThat(tally().settled()).isTrue();
      assertThat(tally().outcome()).isEqualTo(RoundState.AUTHORIZED);
    }

    @Test
    void twoAgainstItEndIt() {
      members(3, Office.EMERGENCY_BOARD);
      say(NO, VoteChoice.ABSTAIN);
      assertThat(tally().settled()).isTrue();
      assertThat(tally().outcome()).isEqualTo(RoundState.NOT_AUTHORIZED);
    }
  }
}
