package org.orderly.change.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.change.ImplementationStates;
import org.orderly.engine.LiveProcesses;
import org.orderly.engine.LiveProcesses.Standing;
import org.orderly.kernel.InvariantCheck;
import org.springframework.stereotype.Component;

@Component
class ImplementationsStandWhereTheirProcessStands implements InvariantCheck {

  private static final Set<String> WORK =
      Set.of(
          ChangeImplementationProcess.TASK_IMPLEMENT_STEP,
          "Task_DecideBackOut",
          "Task_BackOut",
          "Task_CorrectUpdates");

  private final ImplementationStates implementations;
  private final LiveProcesses processes;

  ImplementationsStandWhereTheirProcessStands(
      ImplementationStates implementations, LiveProcesses processes) {
    this.implementations = implementations;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "I3 each implementation under way has one live process with a task, and each open review"
        + " of a change has one";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    Set<String> underWay = implementations.underWay();
    Map<String, List<Standing>> live = processes.of(ChangeImplementationProcess.KEY);
    underWay.stream()
        .filter(number -> !worked(live.getOrDefault(number, List.of())))
        .forEach(number -> violations.add(number + " is begun, its live: " + live.get(number)));
    live.forEach(
        (number, standings) -> {
          if (!underWay.contains(number) && worked(standings)) {
            violations.add(number + " is worked on and has not begun");
          }
        });
    Set<String> recorded = implementations.implementedByRecord();
    underWay.stream()
        .filter(number -> !recorded.contains(number))
        .forEach(number -> violations.add(number + " is begun, and its record says otherwise"));
    Map<String, List<Standing>> reviews = processes.of(PostImplementationReviewProcess.KEY);
    Set<String> inReview = implementations.inReview();
    inReview.stream()
        .filter(number -> reviews.getOrDefault(number, List.of()).size() != 1)
        .forEach(number -> violations.add(number + " waits for a review that nobody holds"));
    reviews.keySet().stream()
        .filter(number -> !inReview.contains(number))
        .forEach(number -> violations.add(number + " is reviewed and has no open review"));
    return violations;
  }

  private static boolean worked(List<Standing> standings) {
    return standings.size() == 1
        && !standings.get(0).taskKeys().isEmpty()
        && WORK.containsAll(standings.get(0).taskKeys());
  }
}
