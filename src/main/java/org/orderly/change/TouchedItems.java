package org.orderly.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ConfigurationStep.AddRelation;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ConfigurationStep.EndRelation;
import org.orderly.cmdb.ConfigurationStep.MarkVerified;
import org.orderly.cmdb.ConfigurationStep.SetRedundancy;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;

/** Which configuration items a change touches: those it names, and those that it writes. */
final class TouchedItems {

  private TouchedItems() {}

  static List<RecordNumber> of(ChangeContent content) {
    Set<RecordNumber> touched = new LinkedHashSet<>(content.items());
    content.updates().steps().stream()
        .flatMap(TouchedItems::names)
        .flatMap(name -> RecordNumber.parse(name).stream())
        .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
        .forEach(touched::add);
    return new ArrayList<>(touched);
  }

  private static Stream<String> names(ConfigurationStep step) {
    if (step instanceof AmendItem amend) {
      return Stream.of(amend.item());
    }
    if (step instanceof AddRelation relation) {
      return Stream.of(relation.source(), relation.target());
    }
    if (step instanceof EndRelation relation) {
      return Stream.of(relation.source(), relation.target());
    }
    if (step instanceof SetRedundancy group) {
      return Stream.of(group.item());
    }
    if (step instanceof MarkVerified verified) {
      return Stream.of(verified.item());
    }
    return Stream.empty();
  }
}
