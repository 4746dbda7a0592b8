package org.orderly.cmdb.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderly.cmdb.VerificationState;
import org.orderly.cmdb.VerificationStates;
import org.orderly.engine.LiveProcesses;
import org.orderly.engine.LiveProcesses.Standing;
import org.orderly.kernel.InvariantCheck;
import org.springframework.stereotype.Component;

@Component
class VerificationsStandWhereTheirProcessStands implements InvariantCheck {

  private static final String CHECK = "Task_CheckItems";

  private final VerificationStates verifications;
  private final LiveProcesses processes;

  VerificationsStandWhereTheirProcessStands(
      VerificationStates verifications, LiveProcesses processes) {
    this.verifications = verifications;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "I3 each open verification has one live process, with a task for each batch that nobody"
        + " has looked at";
  }

  @Override
  public List<String> violations() {
    Map<String, VerificationStates.Standing> states = verifications.all();
    Map<String, List<Standing>> standings = processes.of(ConfigurationVerificationProcess.KEY);
    List<String> violations = new ArrayList<>();
    states.forEach(
        (number, state) -> {
          List<Standing> live = standings.getOrDefault(number, List.of());
          if (!fit(state, live)) {
            violations.add(
                number
                    + " is "
                    + state.state().word()
                    + " with "
                    + state.unchecked()
                    + " batches to be looked at, its live processes: "
                    + live);
          }
        });
    standings.keySet().stream()
        .filter(number -> !states.containsKey(number))
        .forEach(number -> violations.add(number + " has a live process and no record"));
    return violations;
  }

  private static boolean fit(VerificationStates.Standing state, List<Standing> live) {
    if (!state.state().open()) {
      return live.isEmpty();
    }
    return state.state() == VerificationState.DRAWN
        && live.size() == 1
        && live.get(0).taskKeys().size() == state.unchecked()
        && live.get(0).taskKeys().stream().allMatch(CHECK::equals);
  }
}
