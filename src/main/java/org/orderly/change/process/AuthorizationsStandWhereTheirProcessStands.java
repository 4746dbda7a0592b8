package org.orderly.change.process;

import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.TASK_CAST_VOTE;
import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.TASK_RESCHEDULE_CHANGE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.orderly.change.AuthorizationStates;
import org.orderly.change.RoundState;
import org.orderly.engine.LiveProcesses;
import org.orderly.engine.LiveProcesses.Standing;
import org.orderly.kernel.InvariantCheck;
import org.springframework.stereotype.Component;

@Component
class AuthorizationsStandWhereTheirProcessStands implements InvariantCheck {

  private final AuthorizationStates authorizations;
  private final LiveProcesses processes;

  AuthorizationsStandWhereTheirProcessStands(
      AuthorizationStates authorizations, LiveProcesses processes) {
    this.authorizations = authorizations;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "I3 each open authorization of a change has one live process, with a task for each vote";
  }

  @Override
  public List<String> violations() {
    Map<String, AuthorizationStates.Standing> open = authorizations.open();
    Map<String, List<Standing>> standings = processes.of(ChangeAdvisoryBoardMeetingProcess.KEY);
    List<String> violations = new ArrayList<>();
    open.forEach(
        (number, standing) -> {
          List<Standing> live = standings.getOrDefault(number, List.of());
          if (live.size() != 1 || !live.get(0).taskKeys().equals(tasks(standing))) {
            violations.add(number + " is " + standing + ", its live processes: " + live);
          }
        });
    standings.keySet().stream()
        .filter(number -> !open.containsKey(number))
        .forEach(number -> violations.add(number + " has a live process and nobody is asked"));
    return violations;
  }

  private static List<String> tasks(AuthorizationStates.Standing standing) {
    return standing.state() == RoundState.WAITING
        ? List.of(TASK_RESCHEDULE_CHANGE)
        : Collections.nCopies(standing.awaited(), TASK_CAST_VOTE);
  }
}
