package org.orderly.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.BaselineManagement;
import org.orderly.cmdb.BaselineScope;
import org.orderly.cmdb.BaselineView;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemView;
import org.orderly.cmdb.NewBaseline;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** The baselines of what changes touch, before and after (8.2.6, 8.5.1.3). */
@Component
class ChangeBaselines {

  private final BaselineManagement baselines;
  private final ConfigurationManagement configuration;

  ChangeBaselines(BaselineManagement baselines, ConfigurationManagement configuration) {
    this.baselines = baselines;
    this.configuration = configuration;
  }

  /** How the baseline of these items stands, which may be that of a change. */
  Gate gate(Collection<RecordNumber> items, @Nullable RecordNumber taken) {
    if (items.isEmpty()) {
      return Gate.of(GateFinding.NO_ITEMS);
    }
    BaselineView baseline = find(taken).orElse(null);
    if (baseline == null || !covers(baseline, items)) {
      return Gate.of(GateFinding.BASELINE_MISSING);
    }
    List<RecordNumber> written = writtenSince(baseline, items);
    return written.isEmpty()
        ? Gate.of(GateFinding.BASELINE_TAKEN, baseline.number())
        : Gate.of(GateFinding.BASELINE_OUTDATED, written.toArray());
  }

  /** Takes one of these items. */
  BaselineView take(RecordNumber change, Collection<RecordNumber> items, String when) {
    return baselines.takeFor(
        change,
        new NewBaseline(
            change + " " + when,
            "What the items of " + change + " are " + when,
            new BaselineScope.Items(List.copyOf(new TreeSet<>(items)))));
  }

  /** A baseline, for whoever may see the change. */
  Optional<BaselineView> find(@Nullable RecordNumber number) {
    return number == null
        ? Optional.empty()
        : Acting.as(Actor.system(), () -> Optional.of(baselines.baseline(number)));
  }

  private static boolean covers(BaselineView baseline, Collection<RecordNumber> items) {
    return baseline.scope() instanceof BaselineScope.Items scope
        && scope.items().containsAll(items);
  }

  private List<RecordNumber> writtenSince(BaselineView baseline, Collection<RecordNumber> items) {
    Map<RecordNumber, ItemView> now = Acting.as(Actor.system(), () -> configuration.items(items));
    return now.values().stream()
        .filter(item -> item.revision() > baseline.update())
        .map(item -> Objects.requireNonNull(item.number()))
        .sorted()
        .toList();
  }
}
