package org.orderly.cmdb.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderly.cmdb.CorrectionState;
import org.orderly.cmdb.CorrectionStates;
import org.orderly.engine.LiveProcesses;
import org.orderly.engine.LiveProcesses.Standing;
import org.orderly.kernel.InvariantCheck;
import org.springframework.stereotype.Component;

@Component
class CorrectionsStandWhereTheirProcessStands implements InvariantCheck {

  private static final Map<CorrectionState, List<String>> TASKS =
      Map.of(
          CorrectionState.AWAITING_AUTHORIZATION,
          List.of(ConfigurationCorrectionProcess.TASK_AUTHORIZE_CORRECTION),
          CorrectionState.IN_REVISION,
          List.of(ConfigurationCorrectionProcess.TASK_REVISE_CORRECTION));

  private final CorrectionStates corrections;
  private final LiveProcesses processes;

  CorrectionsStandWhereTheirProcessStands(CorrectionStates corrections, LiveProcesses processes) {
    this.corrections = corrections;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "I3 each open correction has one live process, whose open task fits its state";
  }

  @Override
  public List<String> violations() {
    Map<String, CorrectionState> states = corrections.all();
    Map<String, List<Standing>> standings = processes.of(ConfigurationCorrectionProcess.KEY);
    List<String> violations = new ArrayList<>();
    states.forEach(
        (number, state) -> {
          List<Standing> live = standings.getOrDefault(number, List.of());
          if (!fit(state, live)) {
            violations.add(number + " is " + state.word() + ", its live processes: " + live);
          }
        });
    standings.keySet().stream()
        .filter(number -> !states.containsKey(number))
        .forEach(number -> violations.add(number + " has a live process and no record"));
    return violations;
  }

  private static boolean fit(CorrectionState state, List<Standing> live) {
    return state.open()
        ? live.size() == 1 && live.get(0).taskKeys().equals(TASKS.get(state))
        : live.isEmpty();
  }
}
