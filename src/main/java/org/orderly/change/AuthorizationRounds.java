package org.orderly.change;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The authorizations of changes, with their members, papers, votes and minutes: insert only. */
@Repository
class AuthorizationRounds {

  private static final String ROUND = "select r from AuthorizationRound r where ";
  private static final String OPEN =
      "select id from authorization_round where change_id = ? and state in ('VOTING', 'WAITING')"
          + " for update";

  private static final String AWAITING =
      "select r.change_id from authorization_round r join authorization_seat s on s.round = r.id"
          + " where r.state = 'VOTING' and s.member = ? and s.excluded is null and not exists"
          + " (select 1 from change_vote v where v.round = s.round and v.place = s.place)"
          + " order by r.due_at, r.id";

  private final EntityManager entities;
  private final JdbcTemplate jdbc;

  AuthorizationRounds(EntityManager entities, JdbcTemplate jdbc) {
    this.entities = entities;
    this.jdbc = jdbc;
  }

  /** Keeps what was put to whom. */
  void add(AuthorizationRound round, List<Seat> seats, String paper) {
    entities.persist(round);
    entities.flush();
    jdbc.batchUpdate(
        "insert into authorization_seat (round, place, member, offices, excluded)"
            + " values (?, ?, ?, ?, ?)",
        seats.stream()
            .map(
                seat ->
                    new Object[] {
                      round.id(),
                      seat.place(),
                      seat.member(),
                      seat.offices().stream().map(Word::word).collect(Collectors.joining(",")),
                      seat.excluded() == null ? null : seat.excluded().word()
                    })
            .toList());
    jdbc.update("insert into change_paper (round, paper) values (?, ?)", round.id(), paper);
  }

  /** Keeps a vote, for good. */
  void add(AuthorizationRound round, Vote vote) {
    jdbc.update(
        "insert into change_vote (round, place, choice, comment, cast_by, substitute_reason,"
            + " cast_at, digest) values (?, ?, ?, ?, ?, ?, ?, ?)",
        round.id(),
        vote.place(),
        vote.choice().word(),
        vote.comment(),
        vote.castBy(),
        vote.substituteReason(),
        Timestamp.from(vote.castAt()),
        vote.digest());
  }

  /** Keeps the minutes, for good. */
  void add(AuthorizationRound round, BoardMinutes minutes) {
    jdbc.update(
        "insert into board_minutes (round, minutes, digest, written_at) values (?, ?, ?, ?)",
        round.id(),
        minutes.text(),
        minutes.digest(),
        Timestamp.from(minutes.writtenAt()));
  }

  /** The last of a change. */
  Optional<AuthorizationRound> last(RecordNumber number) {
    return entities
        .createQuery(ROUND + "r.changeId = :change order by r.place desc", AuthorizationRound.class)
        .setParameter("change", number.running())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The last of a change, in the hands of this transaction alone until it ends. */
  AuthorizationRound locked(RecordNumber number) {
    AuthorizationRound round = last(number).orElseThrow(() -> unknown(number));
    entities.flush();
    entities.refresh(round, LockModeType.PESSIMISTIC_WRITE);
    return round;
  }

  /**
   * Lets this transaction alone count votes on the change until it ends.
   *
   * @param patient whether to wait for whoever counts just now; otherwise that is a lost race
   */
  void alone(RecordNumber number, boolean patient) {
    jdbc.queryForList(patient ? OPEN : OPEN + " nowait", Long.class, number.running());
  }

  List<AuthorizationRound> of(RecordNumber number) {
    return entities
        .createQuery(ROUND + "r.changeId = :change order by r.place desc", AuthorizationRound.class)
        .setParameter("change", number.running())
        .getResultList();
  }

  Optional<AuthorizationRound> find(RecordNumber number, int place) {
    return of(number).stream().filter(round -> round.place() == place).findFirst();
  }

  /** Those in these states, of these bodies; the ones that are due first come first. */
  List<AuthorizationRound> in(Collection<RoundState> states, int most) {
    return entities
        .createQuery(ROUND + "r.state in :states order by r.dueAt, r.id", AuthorizationRound.class)
        .setParameter("states", states)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those of somebody's word that were decided last. */
  List<AuthorizationRound> decided(int most) {
    return entities
        .createQuery(
            ROUND
                + "r.decidedAt is not null and r.body <> :nobody"
                + " order by r.decidedAt desc, r.id desc",
            AuthorizationRound.class)
        .setParameter("nobody", AuthorizationBody.NOBODY)
        .setMaxResults(most)
        .getResultList();
  }

  /** The changes on which the member may vote and has not. */
  List<RecordNumber> awaiting(String member) {
    return jdbc.query(
        AWAITING, (row, n) -> RecordNumber.of(RecordKind.CHANGE, row.getLong(1)), member);
  }

  List<Seat> seats(AuthorizationRound round) {
    return jdbc.query(
        "select place, member, offices, excluded from authorization_seat where round = ?"
            + " order by place",
        (row, n) -> seat(row),
        round.id());
  }

  List<Vote> votes(AuthorizationRound round) {
    return jdbc.query(
        "select place, choice, comment, cast_by, substitute_reason, cast_at, digest"
            + " from change_vote where round = ? order by cast_at, place",
        (row, n) -> vote(row),
        round.id());
  }

  String paper(AuthorizationRound round) {
    return jdbc.queryForList(
            "select paper from change_paper where round = ?", String.class, round.id())
        .get(0);
  }

  Optional<BoardMinutes> minutes(AuthorizationRound round) {
    return jdbc
        .query(
            "select minutes, digest, written_at from board_minutes where round = ?",
            (row, n) ->
                new BoardMinutes(
                    row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
            round.id())
        .stream()
        .findFirst();
  }

  private static Seat seat(ResultSet row) throws SQLException {
    String excluded = row.getString("excluded");
    return new Seat(
        row.getInt("place"),
        row.getString("member"),
        offices(row.getString("offices")),
        excluded == null ? null : Word.of(Exclusion.class, excluded));
  }

  private static Set<Office> offices(String words) {
    return Arrays.stream(words.split(","))
        .map(word -> Word.of(Office.class, word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Vote vote(ResultSet row) throws SQLException {
    return new Vote(
        row.getInt("place"),
        Word.of(VoteChoice.class, row.getString("choice")),
        row.getString("comment"),
        row.getString("cast_by"),
        row.getString("substitute_reason"),
        row.getTimestamp("cast_at").toInstant(),
        row.getString("digest"));
  }

  static RuleViolation unknown(RecordNumber number) {
    return new RuleViolation(
        ChangeRule.ROUND_UNKNOWN, "Nobody was asked to authorize " + number + " yet");
  }
}
