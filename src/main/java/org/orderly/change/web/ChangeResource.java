package org.orderly.change.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.AssessmentView;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeDecision;
import org.orderly.change.ChangeView;
import org.orderly.change.RiskAssessment;
import org.orderly.change.StartAnswer;
import org.orderly.change.StartGate;
import org.orderly.engine.TaskView;

/**
 * A change over HTTP.
 *
 * @param mayStart whether it may begin now
 * @param gates what has to be open before it begins
 * @param risk how much it risked when it was weighed last; null before
 */
record ChangeResource(
    @JsonUnwrapped ChangeView change,
    ChangeContent content,
    boolean mayStart,
    List<StartGate> gates,
    @Nullable RiskAssessment risk,
    List<AssessmentView> assessments,
    List<ChangeDecision> decisions,
    List<Activity> activities,
    Map<String, String> links) {

  /** A task that is open; its id for those who may work on it. */
  record Activity(@Nullable String id, String task, String name, @Nullable String assignee) {

    static Activity of(TaskView task, boolean seen) {
      return new Activity(
          seen ? task.id() : null,
          task.taskKey(),
          Objects.requireNonNullElse(task.name(), task.taskKey()),
          task.assignee());
    }
  }

  static ChangeResource of(
      ChangeView change,
      ChangeContent content,
      StartAnswer start,
      List<RiskAssessment> risks,
      List<AssessmentView> assessments,
      List<ChangeDecision> decisions,
      List<Activity> activities) {
    String path = "/api/changes/" + change.number();
    return new ChangeResource(
        change,
        content,
        start.mayStart(),
        start.gates(),
        risks.isEmpty() ? null : risks.get(risks.size() - 1),
        assessments,
        decisions,
        activities,
        Map.of(
            "self",
            path,
            "outcome",
            path + "/outcome",
            "journal",
            path + "/journal",
            "attachments",
            "/api/records/" + change.number() + "/attachments",
            "page",
            "/changes/" + change.number()));
  }
}
