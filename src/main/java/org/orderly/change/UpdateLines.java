package org.orderly.change;

import java.util.stream.Collectors;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ConfigurationStep.AddItem;
import org.orderly.cmdb.ConfigurationStep.AddRelation;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ConfigurationStep.EndRelation;
import org.orderly.cmdb.ConfigurationStep.MarkVerified;
import org.orderly.cmdb.ConfigurationStep.SetRedundancy;

/** Planned updates of configuration items, one a line, for people who read English. */
final class UpdateLines {

  private UpdateLines() {}

  static String of(ConfigurationPlan plan) {
    return plan.steps().stream().map(UpdateLines::line).collect(Collectors.joining("\n"));
  }

  private static String line(ConfigurationStep step) {
    if (step instanceof AddItem add) {
      return "new " + add.facts().itemClass() + " " + add.facts().name();
    }
    if (step instanceof AmendItem amend) {
      String fields =
          amend.fields().entrySet().stream()
              .map(
                  field ->
                      field.getKey() + " = " + (field.getValue() == null ? "" : field.getValue()))
              .collect(Collectors.joining(", "));
      String components =
          amend.components().isEmpty() ? "" : " components " + amend.components().keySet();
      return amend.item() + " " + fields + components;
    }
    if (step instanceof AddRelation relation) {
      return relation.source() + " " + relation.type() + " " + relation.target();
    }
    if (step instanceof EndRelation relation) {
      return relation.source() + " not " + relation.type() + " " + relation.target();
    }
    if (step instanceof SetRedundancy group) {
      return group.item() + " needs " + group.needed() + " of " + group.group();
    }
    return step instanceof MarkVerified verified ? verified.item() + " verified" : "";
  }
}
