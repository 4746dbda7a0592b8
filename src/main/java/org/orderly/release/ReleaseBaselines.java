package org.orderly.release;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.BaselineManagement;
import org.orderly.cmdb.BaselineScope;
import org.orderly.cmdb.BaselineView;
import org.orderly.cmdb.NewBaseline;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** The baselines of what releases affect, taken and read in the server's name. */
@Component
class ReleaseBaselines {

  private final BaselineManagement baselines;

  ReleaseBaselines(BaselineManagement baselines) {
    this.baselines = baselines;
  }

  /** Takes one of these items as they are now, where there are any. */
  void take(RecordNumber release, Set<RecordNumber> items, String name) {
    if (!items.isEmpty()) {
      Acting.as(
          Actor.system(),
          () ->
              baselines.takeFor(
                  release,
                  new NewBaseline(
                      name, "A release is deployed", new BaselineScope.Items(List.copyOf(items)))));
    }
  }

  /** The one that was taken for the release last; null where none was. */
  @Nullable BaselineView latest(RecordNumber release) {
    List<BaselineView> taken = Acting.as(Actor.system(), () -> baselines.takenFor(release));
    return taken.isEmpty() ? null : taken.get(taken.size() - 1);
  }
}
