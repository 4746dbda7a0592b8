package org.orderly.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.journal.LinkManagement;
import org.orderly.journal.LinkView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands around an incident: its family, who follows it, what may be done (8.6.1). */
@Service
@Transactional(readOnly = true)
public class IncidentSurroundings {

  private final VisibleIncidents visible;
  private final Incidents incidents;
  private final IncidentAccess access;
  private final LinkManagement links;
  private final RecordLinks allLinks;
  private final Watchers watchers;
  private final MajorIncidents majors;
  private final StepOffers offers;
  private final IdentityManagement identity;

  IncidentSurroundings(
      VisibleIncidents visible,
      Incidents incidents,
      IncidentAccess access,
      LinkManagement links,
      RecordLinks allLinks,
      Watchers watchers,
      MajorIncidents majors,
      StepOffers offers,
      IdentityManagement identity) {
    this.visible = visible;
    this.incidents = incidents;
    this.access = access;
    this.links = links;
    this.allLinks = allLinks;
    this.watchers = watchers;
    this.majors = majors;
    this.offers = offers;
    this.identity = identity;
  }

  /**
   * What stands around the incident, as far as the actor may see it.
   *
   * @throws org.orderly.kernel.RuleViolation 404 where there is none, or none that the actor may
   *     see
   */
  public SurroundingsView of(RecordNumber number) {
    IncidentView incident = visible.get(number);
    Actor actor = Acting.current();
    boolean staff = access.seesInside(incident, actor);
    List<LinkView> linked = links.links(number);
    List<String> followers = watchers.of(number);
    boolean child = has(linked, LinkType.CHILD_OF);
    boolean follows = followers.contains(actor.key());
    return new SurroundingsView(
        staff,
        linked,
        staff ? followers : told(incident, followers, actor),
        follows,
        staff && incident.major() != null ? latest(number) : null,
        staff || child ? null : disturbance(number),
        offers.of(incident, child, follows, actor));
  }

  private static boolean has(List<LinkView> links, LinkType type) {
    return links.stream().anyMatch(link -> link.type() == type && link.outgoing());
  }

  /** Callers are told of followers of their customer, others of themselves alone. */
  private List<String> told(IncidentView incident, List<String> followers, Actor actor) {
    return followers.stream()
        .filter(
            person ->
                person.equals(actor.key()) || incident.concerns(actor.key()) && !isStaff(person))
        .toList();
  }

  private boolean isStaff(String person) {
    return Roles.staff(identity.groupsOf(person));
  }

  private @Nullable MajorIncidentView latest(RecordNumber number) {
    return majors.of(number).stream().findFirst().map(MajorIncident::view).orElse(null);
  }

  /** The parent that the actor may not see, while all may know that it is a major incident. */
  private @Nullable RecordNumber disturbance(RecordNumber number) {
    return allLinks.targets(number, LinkType.CHILD_OF).stream()
        .flatMap(parent -> incidents.find(parent).stream())
        .map(Incident::view)
        .filter(parent -> !parent.securityFlag())
        .filter(parent -> parent.major() != null && parent.major().lasting())
        .map(IncidentView::number)
        .findFirst()
        .orElse(null);
  }
}
