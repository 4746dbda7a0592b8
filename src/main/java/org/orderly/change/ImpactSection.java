package org.orderly.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ImpactAnswer;
import org.orderly.cmdb.ImpactManagement;
import org.orderly.cmdb.ImpactQuestion;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ImpactOnServices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What fails with the configuration items of a change, the same for all who read it. */
@Component
@Order(30)
class ImpactSection implements PaperSection {

  private static final int MOST_LINES = 20;

  private final ConfigurationManagement configuration;
  private final ImpactManagement impact;
  private final ImpactOnServices services;

  ImpactSection(
      ConfigurationManagement configuration, ImpactManagement impact, ImpactOnServices services) {
    this.configuration = configuration;
    this.impact = impact;
    this.services = services;
  }

  @Override
  public Map<String, String> texts(RecordNumber number, ChangeContent content) {
    return Map.of(
        "impactText",
        content.items().isEmpty()
            ? "No configuration item is named"
            : Acting.as(Actor.system(), () -> text(content.items())));
  }

  private String text(List<RecordNumber> items) {
    ImpactQuestion question = ImpactQuestion.downstream(items.toArray(RecordNumber[]::new));
    ImpactAnswer answer = impact.impact(question);
    List<String> lines = new ArrayList<>();
    configuration.items(items).values().stream()
        .limit(MOST_LINES)
        .forEach(item -> lines.add(item.number() + " " + item.facts().name()));
    lines.add(answer.found() + " items fail with them");
    services.services(question).stream()
        .limit(MOST_LINES)
        .forEach(
            hit ->
                lines.add(
                    "Service "
                        + hit.name()
                        + (hit.hit().holds() ? ", which holds by redundancy" : " fails")
                        + (hit.agreements().isEmpty()
                            ? ""
                            : ", agreements in force: " + hit.agreements().size())));
    return String.join("\n", lines);
  }
}
