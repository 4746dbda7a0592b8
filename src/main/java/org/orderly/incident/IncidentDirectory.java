package org.orderly.incident;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.stereotype.Component;

@Component
class IncidentDirectory implements RecordDirectory {

  private final Incidents incidents;
  private final AffectedItems affected;
  private final IncidentAccess access;

  IncidentDirectory(Incidents incidents, AffectedItems affected, IncidentAccess access) {
    this.incidents = incidents;
    this.affected = affected;
    this.access = access;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.INCIDENT;
  }

  @Override
  public Optional<RecordSummary> find(RecordNumber number) {
    return incidents.find(number).map(Incident::view).map(IncidentDirectory::summary);
  }

  @Override
  public List<RecordSummary> all(Collection<RecordNumber> numbers) {
    return incidents.all(numbers).stream().map(IncidentDirectory::summary).toList();
  }

  @Override
  public List<RecordSummary> page(@Nullable RecordNumber after, int most) {
    return incidents.page(after, most).stream()
        .map(Incident::view)
        .map(IncidentDirectory::summary)
        .toList();
  }

  @Override
  public boolean visibleTo(RecordNumber number, Actor actor) {
    return incidents.find(number).filter(i -> access.maySee(i.view(), actor)).isPresent();
  }

  @Override
  public List<RecordSummary> visible(Collection<RecordNumber> numbers, Actor actor) {
    List<IncidentView> found = incidents.all(numbers);
    return access.visible(found, actor).stream().map(IncidentDirectory::summary).toList();
  }

  @Override
  public List<RecordSummary> naming(RecordNumber item, Actor actor, int most) {
    List<RecordNumber> found = affected.incidents(item, access.sight(actor), most);
    return incidents.all(found).stream()
        .map(IncidentDirectory::summary)
        .sorted(Comparator.comparing(summary -> found.indexOf(summary.number())))
        .toList();
  }

  @Override
  public boolean restricted(RecordNumber number) {
    return incidents.find(number).map(Incident::isSecurityFlagged).orElse(true);
  }

  private static RecordSummary summary(IncidentView incident) {
    return new RecordSummary(
        incident.number(),
        incident.title(),
        incident.state().word(),
        incident.state().open(),
        incident.service(),
        incident.assessment() == null ? null : incident.assessment().priority().word(),
        incident.openedAt(),
        incident.closedAt(),
        "/api/incidents/" + incident.number());
  }
}
