package org.orderly.release.process;

import static org.orderly.release.ReleaseState.ACCEPTANCE;
import static org.orderly.release.ReleaseState.APPROVAL;
import static org.orderly.release.ReleaseState.BUILD;
import static org.orderly.release.ReleaseState.DEPLOYMENT;
import static org.orderly.release.ReleaseState.EARLY_LIFE_SUPPORT;
import static org.orderly.release.ReleaseState.PLANNING;
import static org.orderly.release.ReleaseState.REVIEW;
import static org.orderly.release.ReleaseState.SCHEDULED;
import static org.orderly.release.ReleaseState.TEST;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.engine.LiveProcesses;
import org.orderly.engine.LiveProcesses.Standing;
import org.orderly.kernel.InvariantCheck;
import org.orderly.release.ReleaseState;
import org.orderly.release.ReleaseStates;
import org.springframework.stereotype.Component;

@Component
class ReleasesStandWhereTheirProcessStands implements InvariantCheck {

  private static final Map<ReleaseState, Set<List<String>>> TASKS =
      Map.of(
          PLANNING, Set.of(List.of("Task_PlanRelease")),
          BUILD, Set.of(List.of("Task_BuildRelease")),
          TEST, Set.of(List.of("Task_TestRelease"), List.of("Task_DecideFailedCriteria")),
          ACCEPTANCE, Set.of(List.of("Task_AcceptRelease")),
          APPROVAL, Set.of(List.of("Task_ApproveRelease"), List.of("Task_ClearReleaseGates")),
          SCHEDULED, Set.of(List.of(), List.of("Task_DeployReleaseStage")),
          DEPLOYMENT,
              Set.of(
                  List.of(),
                  List.of("Task_DeployReleaseStage"),
                  List.of("Task_DecideReleaseBackOut"),
                  List.of("Task_BackOutRelease"),
                  List.of("Task_VerifyRelease")),
          EARLY_LIFE_SUPPORT, Set.of(List.of("Task_SupportRelease")),
          REVIEW, Set.of(List.of("Task_ReviewRelease")));

  private static final Set<ReleaseState> CALLED = Set.of(APPROVAL, SCHEDULED, DEPLOYMENT);

  private final ReleaseStates releases;
  private final LiveProcesses processes;

  ReleasesStandWhereTheirProcessStands(ReleaseStates releases, LiveProcesses processes) {
    this.releases = releases;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "I3 each open release has one live process, and the one that it called, whose open task"
        + " fits its state";
  }

  @Override
  public List<String> violations() {
    Map<String, ReleaseState> states = releases.all();
    Map<String, List<Standing>> callers = processes.of(ReleaseAndDeploymentProcess.KEY);
    Map<String, List<Standing>> called = processes.of(ReleaseDeploymentProcess.KEY);
    List<String> violations = new ArrayList<>();
    states.forEach(
        (number, state) -> {
          List<Standing> live = callers.getOrDefault(number, List.of());
          List<Standing> deployment = called.getOrDefault(number, List.of());
          if (!fit(state, live, deployment)) {
            violations.add(
                number + " is " + state.word() + ", its live processes: " + live + deployment);
          }
        });
    callers.keySet().stream()
        .filter(number -> !states.containsKey(number))
        .forEach(number -> violations.add(number + " has a live process and no record"));
    return violations;
  }

  private static boolean fit(ReleaseState state, List<Standing> live, List<Standing> deployment) {
    if (!state.open()) {
      return live.isEmpty() && deployment.isEmpty();
    }
    boolean calls = CALLED.contains(state);
    return live.size() == 1
        && deployment.size() == (calls ? 1 : 0)
        && (!calls || live.get(0).taskKeys().isEmpty())
        && TASKS
            .getOrDefault(state, Set.of())
            .contains((calls ? deployment : live).get(0).taskKeys());
  }
}
