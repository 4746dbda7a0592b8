package org.orderly.incident.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orderly.engine.LiveProcesses;
import org.orderly.engine.LiveProcesses.Standing;
import org.orderly.incident.MajorIncidentState;
import org.orderly.incident.MajorIncidentStates;
import org.orderly.kernel.InvariantCheck;
import org.springframework.stereotype.Component;

@Component
class MajorIncidentsStandWhereTheirProcessStands implements InvariantCheck {

  private static final Map<MajorIncidentState, Set<String>> TASKS =
      Map.of(
          MajorIncidentState.CANDIDATE, Set.of("Task_DecideMajorIncident"),
          MajorIncidentState.DECLARED, Set.of("Task_OpenBridge", "Task_RestoreService"),
          MajorIncidentState.RESTORED, Set.of("Task_StandDown"),
          MajorIncidentState.STOOD_DOWN, Set.of("Task_ReviewMajorIncident"));

  private final MajorIncidentStates majors;
  private final LiveProcesses processes;

  MajorIncidentsStandWhereTheirProcessStands(MajorIncidentStates majors, LiveProcesses processes) {
    this.majors = majors;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "I3 each major incident that is not over has a live process, whose open task fits it";
  }

  @Override
  public List<String> violations() {
    Map<String, List<MajorIncidentState>> majorIncidents = majors.notOver();
    Map<String, List<Standing>> standings = processes.of(MajorIncidentProcess.KEY);
    Set<String> numbers = new TreeSet<>(majorIncidents.keySet());
    numbers.addAll(standings.keySet());
    return numbers.stream()
        .filter(
            number ->
                !fit(
                    majorIncidents.getOrDefault(number, List.of()),
                    standings.getOrDefault(number, List.of())))
        .map(
            number ->
                "%s has the major incidents %s, their live processes: %s"
                    .formatted(
                        number,
                        majorIncidents.getOrDefault(number, List.of()),
                        standings.getOrDefault(number, List.of())))
        .toList();
  }

  private static boolean fit(List<MajorIncidentState> states, List<Standing> standings) {
    return states.size() == standings.size()
        && states.stream()
            .allMatch(state -> standings.stream().anyMatch(standing -> fits(standing, state)));
  }

  private static boolean fits(Standing standing, MajorIncidentState state) {
    return standing.taskKeys().size() == 1
        && TASKS.getOrDefault(state, Set.of()).containsAll(standing.taskKeys());
  }
}
