package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.kernel.Word;

/**
 * Seats are written one after the other, as the office in which each votes, or {@code -} for
 * somebody who has a hand in the change; votes in the order of the seats, {@code .} for none.
 */
class TallyTest {

  private static final AnswerTime TIME = new AnswerTime(3, 1, AnswerTime.Unit.BUSINESS_DAYS);

  private static final Map<String, AuthorizationPolicy> POLICIES =
      Map.of(
          "board",
          policy(
              AuthorizationBody.ADVISORY_BOARD,
              50,
              Majority.MORE_FOR_THAN_AGAINST,
              Set.of(Office.SERVICE_OWNER),
              Set.of(Office.SERVICE_OWNER)),
          "first",
          policy(AuthorizationBody.CHANGE_MANAGER, 1, Majority.FIRST_VOTE, Set.of(), Set.of()),
          "each",
          policy(
              AuthorizationBody.CHANGE_MANAGER_AND_SERVICE_OWNER,
              1,
              Majority.EACH_OFFICE,
              Set.of(Office.CHANGE_MANAGER, Office.SERVICE_OWNER),
              Set.of()),
          "emergency",
          policy(
              AuthorizationBody.EMERGENCY_BOARD,
              60,
              Majority.TWO_THIRDS_OF_ALL,
              Set.of(),
              Set.of()));

  private static final Map<Character, Office> OFFICES =
      Map.of(
          'o', Office.SERVICE_OWNER,
          'b', Office.ADVISORY_BOARD,
          'm', Office.CHANGE_MANAGER,
          'e', Office.EMERGENCY_BOARD);

  private static final Map<Character, VoteChoice> CHOICES =
      Map.of(
          'y', VoteChoice.AUTHORIZE,
          'n', VoteChoice.REJECT,
          'r', VoteChoice.REVISE,
          'a', VoteChoice.ABSTAIN);

  private static AuthorizationPolicy policy(
      AuthorizationBody body,
      int quorum,
      Majority majority,
      Set<Office> needed,
      Set<Office> vetoes) {
    return new AuthorizationPolicy(body, quorum, majority, needed, vetoes, TIME, false);
  }

  @ParameterizedTest(name = "{0}: {1} said {2}: {6}")
  @CsvSource(
      textBlock =
          """
          # policy, seats, votes, quorum, enough, settled, outcome
          # of a board, whose owner has to vote and can stop it
          board, obbb, yynn, true, true, true, not-authorized
          board, obbb, yyna, true, true, true, authorized
          board, obbbbbbbbb, n........., false, false, true, not-authorized
          board, obbbbbbbbb, r........., false, false, true, revise
          board, bbbo, yyy., true, false, false, authorized
          board, obbbb, yy..., false, false, false, authorized
          board, obbbb, yyy.., true, true, true, authorized
          board, ob--, y..., true, true, false, authorized
          board, obb-, yny., true, true, true, authorized
          board, obbb, yrrn, true, true, true, revise
          board, obbb, yrrr, true, true, true, revise
          # it is lost, but the last one says whether it is planned anew
          board, obbb, ynr., true, true, false, not-authorized
          board, obbb, ann., true, true, true, not-authorized
          board, obbb, arr., true, true, true, revise
          board, bb, yy, true, false, false, authorized
          # of whoever comes first
          first, mmm, ..., false, false, false, not-authorized
          first, mmm, a.., true, true, false, not-authorized
          first, mmm, ay., true, true, true, authorized
          first, mmm, n.., true, true, true, not-authorized
          first, mmm, r.., true, true, true, revise
          first, mm, aa, true, true, true, not-authorized
          # of one for each office
          each, mmo, yy., true, false, false, not-authorized
          each, mmo, y.y, true, true, true, authorized
          each, mmo, n.., true, true, true, not-authorized
          each, m, y, true, false, false, not-authorized
          each, mo, aa, true, true, true, not-authorized
          # of the small board, two thirds of all
          emergency, eee, y.., false, false, false, not-authorized
          emergency, eee, yy., true, true, true, authorized
          emergency, eee, na., true, true, true, not-authorized
          emergency, eee, rr., true, true, true, revise
          # it is lost, but the last one says whether it is planned anew
          emergency, eee, nr., true, true, false, not-authorized
          emergency, eeeee, nr..., false, true, false, not-authorized
          emergency, ee-, yy., true, true, true, authorized
          """)
  void votesAreCountedByThePolicy(
      String policy,
      String seats,
      String votes,
      boolean quorum,
      boolean enough,
      boolean settled,
      String outcome) {
    Tally tally = tally(policy, seats, votes);
    assertThat(tally.view().quorumMet()).as("quorum").isEqualTo(quorum);
    assertThat(tally.enough()).as("enough").isEqualTo(enough);
    assertThat(tally.settled()).as("settled").isEqualTo(settled);
    assertThat(tally.outcome()).isEqualTo(Word.of(RoundState.class, outcome));
  }

  @ParameterizedTest(name = "{0}: {1} said {2}: {3} may vote, awaited {4}")
  @CsvSource(
      textBlock =
          """
          board, ob--, y..., 2, ''
          board, bbbo, yyy., 4, service-owner
          each, mmo, yy., 3, service-owner
          each, '', '', 0, change-manager service-owner
          """)
  void whoHasAHandInItCountsForNothingAndWhoHasToVoteIsNamed(
      String policy, String seats, String votes, int mayVote, String missing) {
    TallyView view = tally(policy, seats, votes).view();
    assertThat(view.mayVote()).isEqualTo(mayVote);
    assertThat(view.missing().stream().map(Word::word).sorted())
        .containsExactlyElementsOf(
            missing.isEmpty() ? List.of() : Arrays.asList(missing.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"board", "first", "each", "emergency"})
  void nobodyDecidesWhereNobodyIsAsked(String policy) {
    Tally tally = tally(policy, "", "");
    assertThat(tally.enough()).isFalse();
    assertThat(tally.settled()).isFalse();
  }

  private static Tally tally(String policy, String seats, String votes) {
    List<Seat> asked = new ArrayList<>();
    List<Vote> cast = new ArrayList<>();
    for (int i = 0; i < seats.length(); i++) {
      boolean member = seats.charAt(i) != '-';
      Office office = member ? OFFICES.get(seats.charAt(i)) : Office.ADVISORY_BOARD;
      asked.add(new Seat(i + 1, "m" + i, Set.of(office), member ? null : Exclusion.REQUESTER));
      if (votes.charAt(i) != '.') {
        cast.add(
            new Vote(i + 1, CHOICES.get(votes.charAt(i)), "", "m" + i, null, Instant.EPOCH, ""));
      }
    }
    return new Tally(POLICIES.get(policy), asked, cast);
  }
}
