package org.orderly.change;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/** Texts of a change as forms show them. */
final class CourseTexts {

  private static final int MOST_ITEMS = 50;

  /** Nothing that is typed may look like a line of its own. */
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private CourseTexts() {}

  static String oneLine(String typed) {
    return LINE_END.matcher(typed).replaceAll(" ⏎ ");
  }

  static String items(ChangeContent content) {
    String named =
        content.items().stream()
            .limit(MOST_ITEMS)
            .map(RecordNumber::value)
            .collect(Collectors.joining(", "));
    int more = content.items().size() - MOST_ITEMS;
    return more > 0 ? named + " … and " + more + " more" : named;
  }

  static @Nullable String window(@Nullable ChangeWindow window) {
    return window == null
        ? null
        : ContentSection.at(window.starts()) + " to " + ContentSection.at(window.ends());
  }

  static String plans(ChangePlan plan) {
    return "Implementation: "
        + plan.implementation()
        + "\n\nTest: "
        + plan.test()
        + "\n\nBack-out ("
        + plan.backOutTest().word()
        + "): "
        + plan.backOut()
        + (plan.backOutReason().isEmpty() ? "" : "\n" + plan.backOutReason())
        + (plan.pointOfNoReturn().isEmpty()
            ? ""
            : "\n\nPoint of no return: " + plan.pointOfNoReturn());
  }

  static String weight(RiskAssessment weighed) {
    RiskFacts facts = weighed.facts();
    return "Risk "
        + weighed.level().word()
        + ", "
        + weighed.score()
        + " points\nHighest criticality: "
        + facts.criticality()
        + "\nItems that fail with it: "
        + facts.downstream()
        + "\nOne of the last changes of its items failed: "
        + yes(facts.failedBefore())
        + "\nIts window collides: "
        + yes(facts.collides())
        + (facts.templateFit() == TemplateFit.NONE
            ? ""
            : "\nTemplate: " + facts.templateFit().word());
  }

  private static String yes(boolean so) {
    return so ? "yes" : "no";
  }
}
