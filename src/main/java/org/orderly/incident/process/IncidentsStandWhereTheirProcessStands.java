package org.orderly.incident.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderly.engine.LiveProcesses;
import org.orderly.engine.LiveProcesses.Standing;
import org.orderly.incident.IncidentState;
import org.orderly.incident.IncidentStates;
import org.orderly.kernel.InvariantCheck;
import org.springframework.stereotype.Component;

@Component
class IncidentsStandWhereTheirProcessStands implements InvariantCheck {

  private static final Map<IncidentState, String> TASK =
      Map.of(
          IncidentState.NEW, IncidentManagementProcess.TASK_CLASSIFY_INCIDENT,
          IncidentState.ASSIGNED, IncidentManagementProcess.TASK_RESOLVE_INCIDENT,
          IncidentState.IN_PROGRESS, IncidentManagementProcess.TASK_RESOLVE_INCIDENT,
          IncidentState.ON_HOLD, IncidentManagementProcess.TASK_RESUME_INCIDENT,
          IncidentState.RESOLVED, IncidentManagementProcess.TASK_CONFIRM_RESOLUTION);

  private final IncidentStates incidents;
  private final LiveProcesses processes;

  IncidentsStandWhereTheirProcessStands(IncidentStates incidents, LiveProcesses processes) {
    this.incidents = incidents;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "I3 each open incident has one live process, whose open task fits its state";
  }

  @Override
  public List<String> violations() {
    Map<String, IncidentState> states = incidents.all();
    Map<String, List<Standing>> standings = processes.of(IncidentManagementProcess.KEY);
    List<String> violations = new ArrayList<>();
    states.forEach(
        (number, state) ->
            check(number, state, standings.getOrDefault(number, List.of()), violations));
    standings.keySet().stream()
        .filter(number -> !states.containsKey(number))
        .forEach(number -> violations.add(number + " has a live process and no record"));
    return violations;
  }

  private static void check(
      String number, IncidentState state, List<Standing> standings, List<String> violations) {
    List<List<String>> work =
        standings.stream().map(IncidentsStandWhereTheirProcessStands::work).toList();
    List<List<String>> expected = state.open() ? List.of(List.of(TASK.get(state))) : List.of();
    boolean overButReviewed = !state.open() && work.equals(List.of(List.of()));
    if (!work.equals(expected) && !overButReviewed) {
      violations.add(number + " is " + state.word() + ", its live processes: " + standings);
    }
  }

  /** The tasks on the incident itself: a review beside them may outlive it. */
  private static List<String> work(Standing standing) {
    return standing.taskKeys().stream()
        .filter(task -> !task.equals(IncidentManagementProcess.TASK_REVIEW_ESCALATION))
        .toList();
  }
}
