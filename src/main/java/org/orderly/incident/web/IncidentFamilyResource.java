package org.orderly.incident.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.CloseCode;
import org.orderly.incident.IncidentView;
import org.orderly.incident.SurroundingsView;
import org.orderly.journal.LinkView;
import org.orderly.kernel.LinkType;

/**
 * The records that belong to an incident, as far as the reader may see them.
 *
 * @param mergedInto the number of the incident in which work goes on
 * @param related what is linked in any other way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentFamilyResource(
    @Nullable Relative parent,
    List<Relative> children,
    @Nullable Relative duplicateOf,
    List<Relative> duplicates,
    @Nullable String mergedInto,
    List<Related> related) {

  /** A record that belongs to it. */
  record Relative(String number, String title, String state, boolean open, String path) {

    static Relative of(LinkView link) {
      return new Relative(
          link.other().value(), link.title(), link.state(), link.open(), link.path());
    }
  }

  /**
   * A record that is linked.
   *
   * @param outgoing whether the link is read from the incident to the record
   */
  record Related(LinkType type, boolean outgoing, Relative record) {}

  static IncidentFamilyResource of(IncidentView incident, SurroundingsView around) {
    Relative original = around.original().map(Relative::of).orElse(null);
    return new IncidentFamilyResource(
        around.parent().map(Relative::of).orElse(null),
        around.children().stream().map(Relative::of).toList(),
        original,
        around.duplicates().stream().map(Relative::of).toList(),
        original != null && incident.closeCode() == CloseCode.MERGED ? original.number() : null,
        around.others().stream()
            .map(link -> new Related(link.type(), link.outgoing(), Relative.of(link)))
            .toList());
  }
}
