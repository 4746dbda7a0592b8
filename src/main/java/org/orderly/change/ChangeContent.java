package org.orderly.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.kernel.RecordNumber;

/**
 * What a change is, as people wrote it: what is authorized is one version of it (8.5.1.3).
 *
 * @param reason why the change is needed
 * @param benefit what is better afterwards, so that the review can tell whether it is
 * @param services the keys of the services that are affected
 * @param items the configuration items that are changed
 * @param outageMinutes how long users go without, at most; 0 for not at all
 * @param effect what users notice
 * @param risk null before anybody answered
 * @param updates what is written of the configuration items once the change is made
 * @param window null before it is planned
 */
public record ChangeContent(
    String title,
    String description,
    String reason,
    String benefit,
    List<String> services,
    List<RecordNumber> items,
    ServiceEffect serviceEffect,
    int outageMinutes,
    String effect,
    @Nullable RiskAnswers risk,
    ChangePlan plan,
    List<PlannedTask> tasks,
    ConfigurationPlan updates,
    @Nullable ChangeWindow window) {

  /** Keeps the lists as they are; an item or a service that is named twice counts once. */
  public ChangeContent {
    services = services.stream().distinct().toList();
    items = items.stream().distinct().toList();
    tasks = List.copyOf(tasks);
  }

  /** The keys of the people who make the change. */
  public Set<String> implementers() {
    return tasks.stream()
        .map(PlannedTask::implementer)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same, planned for another time. */
  public ChangeContent within(@Nullable ChangeWindow other) {
    return new ChangeContent(
        title,
        description,
        reason,
        benefit,
        services,
        items,
        serviceEffect,
        outageMinutes,
        effect,
        risk,
        plan,
        tasks,
        updates,
        other);
  }
}
