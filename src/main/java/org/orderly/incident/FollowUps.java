package org.orderly.incident;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * A later reply to an incident that is over goes where its work goes on; where that is nowhere, it
 * opens a new one, linked to it.
 */
@Component
class FollowUps {

  private final Reporting reporting;
  private final Incidents incidents;
  private final WatcherManagement watching;
  private final CallerAnswers answers;
  private final RecordLinks links;
  private final JournalManagement journal;
  private final AffectedItemCheck items;
  private final CatalogueManagement catalogue;
  private final IdentityManagement identity;
  private final Clock clock;

  FollowUps(
      Reporting reporting,
      Incidents incidents,
      WatcherManagement watching,
      CallerAnswers answers,
      RecordLinks links,
      JournalManagement journal,
      AffectedItemCheck items,
      CatalogueManagement catalogue,
      IdentityManagement identity,
      Clock clock) {
    this.reporting = reporting;
    this.incidents = incidents;
    this.watching = watching;
    this.answers = answers;
    this.links = links;
    this.journal = journal;
    this.items = items;
    this.catalogue = catalogue;
    this.identity = identity;
    this.clock = clock;
  }

  /** Takes the reply; the old incident says where it goes on. */
  void take(IncidentView old, String reply) {
    Optional<IncidentView> current = current(old, new HashSet<>());
    current.ifPresent(incident -> add(incident, reply));
    RecordNumber number = current.map(IncidentView::number).orElseGet(() -> open(old, reply));
    journal.write(
        old.number(),
        Visibility.PUBLIC,
        "A reply came after the end. It goes on in " + number + ".");
  }

  /** The open incident in which work on one that is over goes on for who replies. */
  private Optional<IncidentView> current(IncidentView over, Set<RecordNumber> passed) {
    if (!passed.add(over.number())) {
      return Optional.empty();
    }
    Stream<IncidentView> merged =
        over.closeCode() == CloseCode.MERGED
            ? views(links.targets(over.number(), LinkType.DUPLICATE_OF))
            : Stream.empty();
    Stream<IncidentView> following =
        views(links.sources(over.number(), LinkType.FOLLOWS))
            .filter(next -> next.concerns(Acting.current().key()));
    return Stream.concat(merged, following)
        .flatMap(next -> next.state().open() ? Stream.of(next) : current(next, passed).stream())
        .findFirst();
  }

  private Stream<IncidentView> views(List<RecordNumber> numbers) {
    return numbers.stream().flatMap(n -> incidents.find(n).stream()).map(Incident::view);
  }

  private void add(IncidentView incident, String reply) {
    String person = Acting.current().key();
    if (!incident.concerns(person)) {
      watching.add(incident.number(), person);
    }
    answers.take(incident, Acting.current());
    journal.write(incident.number(), Visibility.PUBLIC, reply);
  }

  private RecordNumber open(IncidentView old, String reply) {
    if (catalogue.service(old.service()).filter(service -> !service.retired()).isEmpty()) {
      String message =
          old.number()
              + " is over, and its service is offered no longer."
              + " Report a new incident, and choose the service that you use now";
      throw new RuleViolation(IncidentRule.SERVICE_UNKNOWN, message, Map.of("text", message));
    }
    RecordNumber number = reporting.report(report(old, reply)).number();
    links.link(number, LinkType.FOLLOWS, old.number(), Acting.current(), clock.instant());
    return number;
  }

  private IncidentReport report(IncidentView old, String reply) {
    Classification known = old.classification();
    String actor = Acting.current().key();
    return new IncidentReport(
        old.title(),
        reply,
        old.service(),
        null,
        actor.equals(old.caller()) ? active(old.onBehalfOf()) : null,
        stillKnown(old.affectedItems()),
        known.scope(),
        known.workStoppage(),
        known.workaround(),
        null,
        null,
        known.category(),
        known.subcategory(),
        old.source(),
        old.securityFlag(),
        null,
        null);
  }

  /** Items that have gone out of use since, and names from before items had numbers, stay there. */
  private List<String> stillKnown(List<String> named) {
    return items.known(AffectedItemCheck.numbers(named), Acting.current()).stream()
        .map(RecordNumber::value)
        .sorted()
        .toList();
  }

  private @Nullable String active(@Nullable String person) {
    return Optional.ofNullable(person)
        .flatMap(identity::person)
        .filter(PersonView::active)
        .map(PersonView::key)
        .orElse(null);
  }
}
