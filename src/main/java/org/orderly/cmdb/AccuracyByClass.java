package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How accurate the records of each class were found to be, verification by verification. */
@Component
class AccuracyByClass {

  private static final int SHOWN = 6;
  private static final int LOOKED_AT = 500;

  private final JdbcClient jdbc;

  AccuracyByClass(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of the verifications that were closed lately, the latest of each class. */
  List<ClassAccuracy> latest() {
    Map<String, List<ClassAccuracy.Point>> courses = new TreeMap<>();
    jdbc.sql(
            "select i.class_key, v.id, v.closed_at, sum(i.points) as points, sum(i.wrong) as wrong"
                + " from (select id, closed_at from verification where state = 'CLOSED'"
                + " order by closed_at desc limit :most) v"
                + " join verification_item i on i.verification = v.id"
                + " group by i.class_key, v.id, v.closed_at having points > 0"
                + " order by v.closed_at desc, v.id desc")
        .param("most", LOOKED_AT)
        .query(
            row -> {
              List<ClassAccuracy.Point> course =
                  courses.computeIfAbsent(row.getString("class_key"), key -> new ArrayList<>());
              if (course.size() < SHOWN) {
                course.add(
                    new ClassAccuracy.Point(
                        RecordNumber.of(RecordKind.CONFIGURATION_VERIFICATION, row.getLong("id")),
                        Times.instant(row, "closed_at"),
                        new Accuracy(
                            row.getLong("points") - row.getLong("wrong"), row.getLong("points"))));
              }
            });
    return courses.entrySet().stream()
        .map(entry -> new ClassAccuracy(entry.getKey(), entry.getValue()))
        .toList();
  }
}
