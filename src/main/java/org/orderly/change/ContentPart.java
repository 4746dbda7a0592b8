package org.orderly.change;

import java.util.ArrayList;
import java.util.List;
import org.orderly.kernel.Word;

/** What a change has to say before anybody weighs it (8.5.1.2). */
public enum ContentPart implements Word {
  DESCRIPTION("description"),
  BENEFIT("benefit"),
  EFFECT("effect"),
  RISK_ANSWERS("risk.experience"),
  IMPLEMENTATION_PLAN("plan.implementation"),
  TEST_PLAN("plan.test"),
  BACK_OUT_PLAN("plan.backOut"),
  /** Why the way back was not tried, or why there is none. */
  BACK_OUT_REASON("plan.backOutReason"),
  TASKS("tasks");

  private final String field;

  ContentPart(String field) {
    this.field = field;
  }

  /** The field of the content in which it is said, or begun to be said. */
  String field() {
    return field;
  }

  /** The parts that the content leaves out. Of what was made already no plan is asked. */
  public static List<ContentPart> missing(ChangeContent content, boolean found) {
    List<ContentPart> missing = new ArrayList<>();
    require(missing, DESCRIPTION, !content.description().isEmpty());
    if (found) {
      return missing;
    }
    ChangePlan plan = content.plan();
    require(missing, BENEFIT, !content.benefit().isEmpty());
    require(missing, EFFECT, !content.effect().isEmpty());
    require(missing, RISK_ANSWERS, content.risk() != null);
    require(missing, IMPLEMENTATION_PLAN, !plan.implementation().isEmpty());
    require(missing, TEST_PLAN, !plan.test().isEmpty());
    boolean wayBack = plan.backOutTest() != BackOutTest.IMPOSSIBLE;
    require(missing, BACK_OUT_PLAN, !wayBack || !plan.backOut().isEmpty());
    require(missing, BACK_OUT_REASON, wayBack || !plan.backOutReason().isEmpty());
    require(missing, TASKS, !content.tasks().isEmpty());
    return missing;
  }

  private static void require(List<ContentPart> missing, ContentPart part, boolean said) {
    if (!said) {
      missing.add(part);
    }
  }
}
