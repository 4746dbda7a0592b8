package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.orderly.catalogue.ServiceLevelTarget;
import org.orderly.kernel.Validity;
import org.orderly.servicelevel.AlignmentFinding.Underpinning;

/**
 * A version of an operational level agreement or a contract that underpins a service (8.3.4).
 *
 * @param days those of the version, and of what it follows and is followed by without a gap
 */
record Support(Underpinning by, String calendar, List<ServiceLevelTarget> targets, Validity days) {

  /** What it promises where this was agreed; empty where it promises nothing there. */
  Optional<ServiceLevelTarget> at(ServiceLevelTarget agreed) {
    return targets.stream().filter(own -> own.place().equals(agreed.place())).findFirst();
  }

  /** The version that holds at the instant, else the last one; empty where there is none. */
  static Optional<Support> together(List<Support> versions, Instant at) {
    List<Support> inTurn =
        versions.stream()
            .sorted(Comparator.comparing((Support support) -> support.days().begins()))
            .toList();
    return inTurn.stream()
        .filter(support -> support.days().holdsAt(at))
        .findFirst()
        .or(() -> inTurn.stream().reduce((former, later) -> later))
        .map(chosen -> chosen.unbroken(inTurn));
  }

  private Support unbroken(List<Support> inTurn) {
    int place = inTurn.indexOf(this);
    int first = place;
    while (first > 0 && inTurn.get(first - 1).reaches(inTurn.get(first))) {
      first--;
    }
    int last = place;
    while (last + 1 < inTurn.size() && inTurn.get(last).reaches(inTurn.get(last + 1))) {
      last++;
    }
    return new Support(
        by,
        calendar,
        targets,
        new Validity(inTurn.get(first).days().from(), inTurn.get(last).days().to(), days.zone()));
  }

  private boolean reaches(Support next) {
    return !next.days().begins().isAfter(days.ends());
  }
}
