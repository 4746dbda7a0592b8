package org.orderly.incident.web;

import java.util.Map;
import java.util.function.BiConsumer;
import org.orderly.incident.FamilyManagement;
import org.orderly.journal.LinkManagement;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Words;
import org.springframework.stereotype.Component;

/** How people say which incidents belong together, from the page of one of them. */
@Component
class FamilySteps implements PageSteps {

  private final FamilyManagement family;
  private final LinkManagement links;
  private final NamedRecords named;

  FamilySteps(FamilyManagement family, LinkManagement links, NamedRecords named) {
    this.family = family;
    this.links = links;
    this.named = named;
  }

  @Override
  public Map<String, BiConsumer<RecordNumber, Map<String, String>>> steps() {
    return Map.of(
        "child",
        (number, typed) -> family.addChild(number, named.read(typed, "child")),
        "parent",
        (number, typed) -> family.addChild(named.read(typed, "parent"), number),
        "leave-parent",
        (number, typed) -> family.removeChild(named.read(typed, "parent"), number),
        "merge",
        this::merge,
        "link",
        this::link);
  }

  private void merge(RecordNumber number, Map<String, String> typed) {
    family.merge(number, named.read(typed, "into"), typed.getOrDefault("reason", ""));
  }

  private void link(RecordNumber number, Map<String, String> typed) {
    LinkType type = Words.read(LinkType.class, "type", typed.get("type"));
    if (type == null) {
      throw new RuleViolation(
          KernelRule.INPUT_REFUSED, "Refused: type", Map.of("type", Words.allowed(LinkType.class)));
    }
    links.link(number, type, named.read(typed, "to"));
  }
}
