package org.orderly.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who was asked to authorize which change, what they were shown, what they said and what came
 * of it; and what stands on the board's agenda. For staff alone; votes are cast with their tasks.
 *
 * @clause 8.5.1
 */
@Service
@Transactional(readOnly = true)
public class AuthorizationManagement {

  private static final int MOST = 50;

  private final Changes changes;
  private final ChangeAccess access;
  private final AuthorizationRounds rounds;
  private final AuthorizationReader reader;

  AuthorizationManagement(
      Changes changes,
      ChangeAccess access,
      AuthorizationRounds rounds,
      AuthorizationReader reader) {
    this.changes = changes;
    this.access = access;
    this.rounds = rounds;
    this.reader = reader;
  }

  /**
   * Each time that the change was put to somebody, the last one first.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see
   */
  public List<AuthorizationView> of(RecordNumber number) {
    requireVisible(number);
    return rounds.of(number).stream().map(reader::view).toList();
  }

  /**
   * What was shown, by the key of the field that showed it.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see, 030 where
   *     it was not put to anybody so many times
   */
  public Map<String, String> paper(RecordNumber number, int place) {
    return ChangePapers.read(rounds.paper(found(number, place)));
  }

  /**
   * The minutes; empty where it is not over.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see, 030 where
   *     it was not put to anybody so many times
   */
  public Optional<BoardMinutes> minutes(RecordNumber number, int place) {
    return rounds.minutes(found(number, place));
  }

  /**
   * What is to be authorized, what is due first comes first; 50 at most.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is no staff
   */
  public List<AgendaLine> agenda() {
    access.requireReader(Acting.current());
    return rounds.in(EnumSet.of(RoundState.VOTING, RoundState.WAITING), MOST).stream()
        .map(this::line)
        .toList();
  }

  /**
   * What was decided last, the latest first; 50 at most.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is no staff
   */
  public List<AgendaLine> decided() {
    access.requireReader(Acting.current());
    return rounds.decided(MOST).stream().map(this::line).toList();
  }

  /** The changes on which a vote of the member is waited for. */
  public List<RecordNumber> awaiting(String member) {
    return rounds.awaiting(member);
  }

  private AgendaLine line(AuthorizationRound round) {
    ChangeView change = changes.get(round.number()).view();
    return new AgendaLine(
        round.number(), change.title(), change.type(), change.riskLevel(), reader.view(round));
  }

  private AuthorizationRound found(RecordNumber number, int place) {
    requireVisible(number);
    return rounds.find(number, place).orElseThrow(() -> AuthorizationRounds.unknown(number));
  }

  private void requireVisible(RecordNumber number) {
    if (changes.find(number).isEmpty() || !access.maySee(Acting.current())) {
      throw Changes.unknown(number.value());
    }
  }
}
