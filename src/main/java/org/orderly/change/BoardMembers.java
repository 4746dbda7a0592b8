package org.orderly.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.springframework.stereotype.Component;

/**
 * Names who is asked to authorize a change: those who hold the roles now. Whoever asked for it,
 * answers for it or makes it is named too, and has no vote (ADR 0075).
 */
@Component
class BoardMembers {

  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;
  private final ChangeMakers makers;

  BoardMembers(IdentityManagement identity, CatalogueManagement catalogue, ChangeMakers makers) {
    this.identity = identity;
    this.catalogue = catalogue;
    this.makers = makers;
  }

  /** The members of a body, for this change. */
  List<Seat> seats(AuthorizationBody body, ChangeView change, ChangeContent content) {
    Naming naming = new Naming(change, content);
    switch (body) {
      case NOBODY -> {}
      case CHANGE_MANAGER -> naming.managers();
      case CHANGE_MANAGER_AND_SERVICE_OWNER -> {
        naming.managers();
        naming.owners();
      }
      case ADVISORY_BOARD -> naming.board();
      case ADVISORY_BOARD_AND_MANAGEMENT -> {
        naming.board();
        naming.holders(Office.TOP_MANAGEMENT, Office.TOP_MANAGEMENT);
      }
      case EMERGENCY_BOARD -> naming.holders(Office.EMERGENCY_BOARD, Office.EMERGENCY_BOARD);
    }
    return naming.seats();
  }

  /** Why the person has no vote on the change; null where they may have one. */
  static @Nullable Exclusion exclusion(ChangeView change, Set<String> makers, String person) {
    if (person.equals(change.requester())) {
      return Exclusion.REQUESTER;
    }
    if (person.equals(change.requestedFor())) {
      return Exclusion.REQUESTED_FOR;
    }
    if (person.equals(change.owner())) {
      return Exclusion.OWNER;
    }
    return makers.contains(person) ? Exclusion.IMPLEMENTER : null;
  }

  /** The people of one change, each with the offices in which they vote. */
  private final class Naming {

    private final ChangeView change;
    private final ChangeContent content;
    private final Set<String> makers;
    private final Map<String, Set<Office>> named = new LinkedHashMap<>();

    Naming(ChangeView change, ChangeContent content) {
      this.change = change;
      this.content = content;
      this.makers = BoardMembers.this.makers.of(change.number(), content.implementers());
    }

    void managers() {
      name(active(Office.CHANGE_MANAGER), Office.CHANGE_MANAGER);
      instead(Office.CHANGE_MANAGER, Office.TOP_MANAGEMENT);
    }

    /** Those who own the services; where none of them may vote, others in the role. */
    void owners() {
      name(
          content.services().stream()
              .map(catalogue::service)
              .flatMap(Optional::stream)
              .map(ServiceView::owner)
              .filter(Objects::nonNull)
              .filter(owner -> identity.person(owner).filter(PersonView::active).isPresent())
              .toList(),
          Office.SERVICE_OWNER);
      instead(Office.SERVICE_OWNER, Office.SERVICE_OWNER);
      instead(Office.SERVICE_OWNER, Office.TOP_MANAGEMENT);
    }

    void board() {
      List<String> members = active(Office.ADVISORY_BOARD);
      name(members, Office.ADVISORY_BOARD);
      Set<String> security = Set.copyOf(active(Office.SECURITY));
      name(members.stream().filter(security::contains).toList(), Office.SECURITY);
      instead(Office.SECURITY, Office.SECURITY);
      instead(Office.SECURITY, Office.TOP_MANAGEMENT);
      owners();
    }

    void holders(Office office, Office as) {
      name(active(office), as);
    }

    /** Where nobody who may vote speaks for the office, those who hold another one do. */
    private void instead(Office office, Office others) {
      boolean held =
          named.entrySet().stream()
              .anyMatch(
                  one ->
                      one.getValue().contains(office)
                          && exclusion(change, makers, one.getKey()) == null);
      if (!held) {
        holders(others, office);
      }
    }

    private void name(Collection<String> people, Office office) {
      people.forEach(
          person -> named.computeIfAbsent(person, one -> EnumSet.noneOf(Office.class)).add(office));
    }

    List<Seat> seats() {
      List<Seat> seats = new ArrayList<>();
      named.forEach(
          (person, offices) ->
              seats.add(
                  new Seat(seats.size() + 1, person, offices, exclusion(change, makers, person))));
      return seats;
    }
  }

  private List<String> active(Office office) {
    return identity.membersOf(office.role()).stream()
        .filter(PersonView::active)
        .map(PersonView::key)
        .toList();
  }
}
