package org.orderly.change;

import java.util.List;

/**
 * What a template says.
 *
 * @param content what each change by it says; items and window are each change's own
 * @param classes the keys of the classes of items that it is for, with those below them; none where
 *     it touches no items
 */
public record TemplateContent(ChangeContent content, List<String> classes) {

  /** Keeps its own copy; what is each change's own is left out. */
  public TemplateContent {
    classes = List.copyOf(classes);
    content = common(content);
  }

  /** What is the same in all changes by a template. */
  private static ChangeContent common(ChangeContent content) {
    return new ChangeContent(
        content.title(),
        content.description(),
        content.reason(),
        content.benefit(),
        content.services(),
        List.of(),
        content.serviceEffect(),
        content.outageMinutes(),
        content.effect(),
        content.risk(),
        content.plan(),
        content.tasks(),
        content.updates(),
        null);
  }

  /** Whether the change says no more than title, description and implementers otherwise. */
  boolean saidBy(ChangeContent change) {
    return plain(change).equals(plain(content));
  }

  private ChangeContent plain(ChangeContent change) {
    return new ChangeContent(
        content.title(),
        content.description(),
        change.reason(),
        change.benefit(),
        change.services(),
        List.of(),
        change.serviceEffect(),
        change.outageMinutes(),
        change.effect(),
        change.risk(),
        change.plan(),
        change.tasks().stream()
            .map(task -> new PlannedTask(task.stage(), task.title(), "", task.minutes()))
            .toList(),
        change.updates(),
        null);
  }
}
