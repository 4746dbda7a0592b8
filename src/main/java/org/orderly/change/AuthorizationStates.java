package org.orderly.change;

import java.util.HashMap;
import java.util.Map;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the authorizations of changes stand, for the checks of what must always be true. */
@Component
@Transactional(readOnly = true)
public class AuthorizationStates {

  private final JdbcClient jdbc;

  AuthorizationStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An authorization that is not over.
   *
   * @param awaited how many votes are
   */
  public record Standing(RoundState state, int awaited) {}

  /** Those that are not over, by the number of the change. */
  public Map<String, Standing> open() {
    Map<String, Standing> open = new HashMap<>();
    jdbc.sql(
            "select r.change_id, r.state, (select count(*) from authorization_seat s"
                + " where s.round = r.id and s.excluded is null and not exists"
                + " (select 1 from change_vote v where v.round = s.round and v.place = s.place))"
                + " from authorization_round r where r.state in ('VOTING', 'WAITING')")
        .query(
            row -> {
              open.put(
                  RecordNumber.of(RecordKind.CHANGE, row.getLong(1)).value(),
                  new Standing(RoundState.valueOf(row.getString(2)), row.getInt(3)));
            });
    return open;
  }
}
