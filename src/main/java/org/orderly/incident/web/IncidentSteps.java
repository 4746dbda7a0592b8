package org.orderly.incident.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** What the forms on an incident's page do, by the last part of the path that each is sent to. */
@Component
class IncidentSteps {

  private final Map<String, BiConsumer<RecordNumber, Map<String, String>>> steps = new HashMap<>();

  IncidentSteps(List<PageSteps> topics) {
    topics.forEach(topic -> steps.putAll(topic.steps()));
  }

  /**
   * Takes a step.
   *
   * @throws RuleViolation where the step is refused, or there is none of this name
   */
  void take(String step, RecordNumber number, Map<String, String> typed) {
    BiConsumer<RecordNumber, Map<String, String>> known = steps.get(step);
    if (known == null) {
      throw new RuleViolation(KernelRule.NOT_FOUND, "There is nothing here that you may see.");
    }
    known.accept(number, typed);
  }
}
