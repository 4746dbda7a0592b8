package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.stereotype.Component;

@Component
class BaselinesAreAsTaken implements InvariantCheck {

  private static final int AT_ONCE = 100;

  private final Baselines baselines;
  private final BaselineDigests digests;

  BaselinesAreAsTaken(Baselines baselines, BaselineDigests digests) {
    this.baselines = baselines;
    this.digests = digests;
  }

  @Override
  public String name() {
    return "I9 the states of each baseline are those that its digest was made of";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    long last = 0;
    List<BaselineView> page = baselines.after(last, AT_ONCE);
    while (!page.isEmpty()) {
      for (BaselineView baseline : page) {
        if (!digests.fits(baseline)) {
          violations.add(baseline.number() + " is not what was taken");
        }
      }
      last = page.get(page.size() - 1).number().running();
      page = baselines.after(last, AT_ONCE);
    }
    long lost = baselines.lostEntries();
    if (lost > 0) {
      violations.add(lost + " entries are of no baseline");
    }
    return violations;
  }
}
