package org.orderly.change.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeStates;
import org.orderly.engine.LiveProcesses;
import org.orderly.engine.LiveProcesses.Standing;
import org.orderly.kernel.InvariantCheck;
import org.springframework.stereotype.Component;

/** Changes that no process moves are none of its business: a migration or a test records those. */
@Component
class ChangesStandWhereTheirProcessStands implements InvariantCheck {

  /** The states in which a task of change-management itself may be open. */
  private static final Map<String, Set<ChangeState>> STATES =
      Map.of(
          ChangeManagementProcess.TASK_COMPLETE_CHANGE,
          Set.of(ChangeState.NEW, ChangeState.ASSESSMENT),
          ChangeManagementProcess.TASK_DECIDE_EMERGENCY,
          Set.of(ChangeState.ASSESSMENT),
          ChangeManagementProcess.TASK_DECIDE_LEAD_TIME,
          Set.of(ChangeState.ASSESSMENT),
          ChangeManagementProcess.TASK_PLAN_TRANSITION,
          Set.of(ChangeState.ASSESSMENT));

  private final ChangeStates changes;
  private final LiveProcesses processes;

  ChangesStandWhereTheirProcessStands(ChangeStates changes, LiveProcesses processes) {
    this.changes = changes;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "I3 each live process of a change has one record that is open and fits its open task";
  }

  @Override
  public List<String> violations() {
    Map<String, ChangeState> states = changes.all();
    List<String> violations = new ArrayList<>();
    processes
        .of(ChangeManagementProcess.KEY)
        .forEach(
            (number, live) -> {
              ChangeState state = states.get(number);
              if (state == null) {
                violations.add(number + " has a live process and no record");
              } else if (!fit(state, live)) {
                violations.add(number + " is " + state.word() + ", its live processes: " + live);
              }
            });
    return violations;
  }

  private static boolean fit(ChangeState state, List<Standing> live) {
    return state.open()
        && live.size() == 1
        && live.get(0).taskKeys().stream()
            .allMatch(task -> STATES.getOrDefault(task, Set.of()).contains(state));
  }
}
