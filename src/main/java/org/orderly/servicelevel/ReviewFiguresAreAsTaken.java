package org.orderly.servicelevel;

import java.util.ArrayList;
import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReviewFiguresAreAsTaken implements InvariantCheck {

  private final JdbcClient jdbc;

  ReviewFiguresAreAsTaken(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "I9 the figures of each service level review are those that its digest says";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    jdbc.sql(
            "select r.id, f.content, f.digest from service_level_review r"
                + " left join service_level_review_figures f on f.review = r.id order by r.id")
        .query(
            row -> {
              String number =
                  RecordNumber.of(RecordKind.SERVICE_LEVEL_REVIEW, row.getLong(1)).value();
              String content = row.getString(2);
              if (content == null) {
                violations.add(number + " has no figures");
              } else if (!KeptReviewFigures.digest(content).equals(row.getString(3))) {
                violations.add(number + " has other figures than were taken");
              }
            });
    return violations;
  }
}
