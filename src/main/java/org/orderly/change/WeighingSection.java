package org.orderly.change;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is computed of the risk of a change, and what those concerned said of it. */
@Component
@Order(25)
class WeighingSection implements PaperSection {

  private final WeighingManagement weighing;
  private final IdentityManagement identity;

  WeighingSection(WeighingManagement weighing, IdentityManagement identity) {
    this.weighing = weighing;
    this.identity = identity;
  }

  @Override
  public Map<String, String> texts(RecordNumber number, ChangeContent content) {
    return Acting.as(
        Actor.system(), () -> Map.of("riskText", facts(number), "assessmentsText", said(number)));
  }

  private String facts(RecordNumber number) {
    List<RiskAssessment> risks = weighing.risks(number);
    if (risks.isEmpty()) {
      return "Nothing is computed yet";
    }
    RiskFacts facts = risks.get(risks.size() - 1).facts();
    return String.join(
        "\n",
        "Highest criticality: " + facts.criticality(),
        "Items that fail with its items: " + facts.downstream(),
        "One of the last three changes of an item failed: " + yes(facts.failedBefore()),
        "Its window collides: " + yes(facts.collides()),
        "Customers who go without: " + facts.disruptedCustomers());
  }

  private String said(RecordNumber number) {
    List<AssessmentView> assessments = weighing.assessments(number);
    return assessments.isEmpty()
        ? "None"
        : assessments.stream()
            .map(
                one ->
                    one.area().word()
                        + ": "
                        + one.verdict().word()
                        + ", "
                        + identity.person(one.by()).map(PersonView::name).orElse(one.by())
                        + (one.remark().isEmpty() ? "" : ". " + one.remark()))
            .collect(Collectors.joining("\n"));
  }

  private static String yes(boolean so) {
    return so ? "yes" : "no";
  }
}
