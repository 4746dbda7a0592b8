package org.orderly.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.incident.Assessment;
import org.orderly.incident.IncidentState;
import org.orderly.incident.IncidentView;
import org.orderly.kernel.RecordNumber;

/** Counts each incident's life from the server's record and its trail of evidence. */
final class ServerLives {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ReplayDesk desk;
  private final EvidenceManagement evidence;

  ServerLives(ReplayDesk desk, EvidenceManagement evidence) {
    this.desk = desk;
    this.evidence = evidence;
  }

  List<LifeFacts> of(Collection<RecordNumber> numbers) {
    return numbers.stream().map(this::life).toList();
  }

  private LifeFacts life(RecordNumber number) {
    IncidentView incident = desk.incident(number);
    int holds = 0;
    int resolutions = 0;
    Set<String> groups = new HashSet<>();
    for (EvidenceEntry entry : evidence.trail(number)) {
      switch (entry.kind()) {
        case "IncidentReported" -> groups.add(fact(entry, "assignmentGroup"));
        case "IncidentAssigned" -> groups.add(fact(entry, "group"));
        case "IncidentHeld" -> holds++;
        case "IncidentResolved" -> resolutions++;
        default -> {}
      }
    }
    Assessment assessment = incident.assessment();
    return new LifeFacts(
        incident.state() == IncidentState.CLOSED,
        incident.reopenCount(),
        holds,
        resolutions,
        groups,
        assessment == null ? null : assessment.priority());
  }

  private static String fact(EvidenceEntry entry, String name) {
    try {
      JsonNode content = JSON.readTree(entry.content());
      return content.path("facts").path(name).asText();
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("The evidence of " + entry.number() + " is not JSON", defect);
    }
  }
}
