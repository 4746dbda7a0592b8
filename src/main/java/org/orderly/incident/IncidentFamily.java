package org.orderly.incident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** How incidents hang together as parents and children. */
@Component
class IncidentFamily {

  private final Incidents incidents;
  private final IncidentAccess access;
  private final RecordLinks links;
  private final Clock clock;

  IncidentFamily(Incidents incidents, IncidentAccess access, RecordLinks links, Clock clock) {
    this.incidents = incidents;
    this.access = access;
    this.links = links;
    this.clock = clock;
  }

  void link(RecordNumber child, RecordNumber parent) {
    links.link(child, LinkType.CHILD_OF, parent, Acting.current(), clock.instant());
  }

  void unlink(RecordNumber child, RecordNumber parent) {
    links.unlink(child, LinkType.CHILD_OF, parent, Acting.current(), clock.instant());
  }

  /** The children that the actor may see, in the order of their numbers. */
  List<IncidentView> children(RecordNumber parent, Actor actor) {
    return access.visible(children(parent), actor);
  }

  /** Those of them on which somebody still has to work. */
  List<IncidentView> openChildren(RecordNumber parent, Actor actor) {
    return children(parent, actor).stream().filter(child -> child.state().unresolved()).toList();
  }

  /** All the children, in the order of their numbers. */
  List<IncidentView> children(RecordNumber parent) {
    return incidents.get(parent).view().children() == 0
        ? List.of()
        : incidents.all(links.sources(parent, LinkType.CHILD_OF));
  }

  /** How many customers the incident and its children concern. */
  int customers(IncidentView incident) {
    if (incident.children() == 0) {
      return incident.customer() == null ? 0 : 1;
    }
    return incidents.customers(withChildren(incident.number())).size();
  }

  /** The customers whom the incident and its children concern, but for one of these. */
  Set<String> customersBut(IncidentView incident, RecordNumber child) {
    List<RecordNumber> others = withChildren(incident.number());
    others.remove(child);
    return incidents.customers(others);
  }

  private List<RecordNumber> withChildren(RecordNumber parent) {
    List<RecordNumber> all = new ArrayList<>(links.sources(parent, LinkType.CHILD_OF));
    all.add(parent);
    return all;
  }

  /**
   * Has one incident take the place of another: the children on which somebody still has to work
   * hang on it from now on, and it hangs where the other hung, unless it has a parent of its own.
   */
  void takeOver(RecordNumber former, RecordNumber into) {
    List<RecordNumber> above = ancestors(into);
    if (above.contains(former)) {
      unlink(into, above.get(0));
    }
    children(former).stream()
        .filter(child -> child.state().unresolved())
        .forEach(
            child -> {
              unlink(child.number(), former);
              link(child.number(), into);
            });
    parent(former)
        .filter(parent -> !parent.equals(into) && isOpen(parent))
        .filter(parent -> parent(into).isEmpty() && !ancestors(parent).contains(into))
        .ifPresent(
            parent -> {
              unlink(former, parent);
              link(into, parent);
            });
  }

  private Optional<RecordNumber> parent(RecordNumber child) {
    return links.targets(child, LinkType.CHILD_OF).stream().findFirst();
  }

  /** The parent, its parent, and so on. */
  private List<RecordNumber> ancestors(RecordNumber child) {
    List<RecordNumber> above = new ArrayList<>();
    for (Optional<RecordNumber> next = parent(child); next.isPresent(); next = parent(next.get())) {
      above.add(next.get());
    }
    return above;
  }

  private boolean isOpen(RecordNumber number) {
    return incidents.find(number).filter(found -> found.state().open()).isPresent();
  }
}
