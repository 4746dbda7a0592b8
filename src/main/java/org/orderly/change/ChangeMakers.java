package org.orderly.change;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Says who makes a change: whom its plan names, and who did a step of it for one of them. */
@Component
class ChangeMakers {

  private final ImplementationSteps steps;

  ChangeMakers(ImplementationSteps steps) {
    this.steps = steps;
  }

  Set<String> of(RecordNumber number, Set<String> planned) {
    Set<String> makers = new HashSet<>(planned);
    steps.of(number).stream()
        .flatMap(step -> Stream.of(step.implementer(), step.reportedBy()))
        .filter(Objects::nonNull)
        .forEach(makers::add);
    return makers;
  }
}
