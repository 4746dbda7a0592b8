package org.orderly.servicelevel.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.engine.LiveProcesses;
import org.orderly.engine.LiveProcesses.Standing;
import org.orderly.kernel.InvariantCheck;
import org.orderly.servicelevel.ServiceLevelReviewState;
import org.orderly.servicelevel.ServiceLevelReviewStates;
import org.springframework.stereotype.Component;

@Component
class ServiceLevelReviewsStandWhereTheirProcessStands implements InvariantCheck {

  private static final Map<ServiceLevelReviewState, Set<List<String>>> TASKS =
      Map.of(
          ServiceLevelReviewState.IN_PREPARATION,
              Set.of(
                  List.of("Task_ReviewMissedTargets"), List.of("Task_PrepareServiceLevelReview")),
          ServiceLevelReviewState.PREPARED, Set.of(List.of("Task_HoldServiceLevelReview")),
          ServiceLevelReviewState.HELD, Set.of(List.of("Task_DecideServiceLevelReview")));

  private final ServiceLevelReviewStates reviews;
  private final LiveProcesses processes;

  ServiceLevelReviewsStandWhereTheirProcessStands(
      ServiceLevelReviewStates reviews, LiveProcesses processes) {
    this.reviews = reviews;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "I3 each open service level review has one live process, whose open task fits its state";
  }

  @Override
  public List<String> violations() {
    Map<String, ServiceLevelReviewState> states = reviews.all();
    Map<String, List<Standing>> standings = processes.of(ServiceLevelReviewProcess.KEY);
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

  private static boolean fit(ServiceLevelReviewState state, List<Standing> live) {
    return state.open()
        ? live.size() == 1 && TASKS.getOrDefault(state, Set.of()).contains(live.get(0).taskKeys())
        : live.isEmpty();
  }
}
