package org.orderly.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.journal.LinkView;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordNumber;

/**
 * What stands around an incident, as far as the reader may see it.
 *
 * @param staff whether the reader works for the service organisation
 * @param links to other records that the reader may see
 * @param watchers those followers that the reader is told of, by their keys
 * @param follows whether the reader is one of them
 * @param major its latest major incident; null where it never was a candidate, and for callers
 * @param disturbance the major incident that it is part of, for callers
 * @param steps what the reader may do with it now
 */
public record SurroundingsView(
    boolean staff,
    List<LinkView> links,
    List<String> watchers,
    boolean follows,
    @Nullable MajorIncidentView major,
    @Nullable RecordNumber disturbance,
    Set<OfferedStep> steps) {

  /** The incident that it is part of. */
  public Optional<LinkView> parent() {
    return outgoing(LinkType.CHILD_OF);
  }

  /** The incidents that are part of it. */
  public List<LinkView> children() {
    return incoming(LinkType.CHILD_OF);
  }

  /** The incident that it is a duplicate of, or was merged into. */
  public Optional<LinkView> original() {
    return outgoing(LinkType.DUPLICATE_OF);
  }

  /** The duplicates of it, and what was merged into it. */
  public List<LinkView> duplicates() {
    return incoming(LinkType.DUPLICATE_OF);
  }

  /** All other links. */
  public List<LinkView> others() {
    return links.stream()
        .filter(link -> link.type() != LinkType.CHILD_OF && link.type() != LinkType.DUPLICATE_OF)
        .toList();
  }

  /** Whether the reader may take the step now. */
  public boolean offers(OfferedStep step) {
    return steps.contains(step);
  }

  private Optional<LinkView> outgoing(LinkType type) {
    return links.stream().filter(link -> link.type() == type && link.outgoing()).findFirst();
  }

  private List<LinkView> incoming(LinkType type) {
    return links.stream().filter(link -> link.type() == type && !link.outgoing()).toList();
  }
}
