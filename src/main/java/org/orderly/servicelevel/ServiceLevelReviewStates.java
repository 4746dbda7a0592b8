package org.orderly.servicelevel;

import java.util.HashMap;
import java.util.Map;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The states of all service level reviews, for the checks of what must always be true. */
@Component
@Transactional(readOnly = true)
public class ServiceLevelReviewStates {

  private final JdbcClient jdbc;

  ServiceLevelReviewStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** State by number. */
  public Map<String, ServiceLevelReviewState> all() {
    Map<String, ServiceLevelReviewState> states = new HashMap<>();
    jdbc.sql("select id, state from service_level_review")
        .query(
            row -> {
              states.put(
                  RecordNumber.of(RecordKind.SERVICE_LEVEL_REVIEW, row.getLong(1)).value(),
                  ServiceLevelReviewState.valueOf(row.getString(2)));
            });
    return states;
  }
}
