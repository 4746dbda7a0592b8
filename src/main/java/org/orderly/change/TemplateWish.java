package org.orderly.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * What somebody asks of a template for one change.
 *
 * @param title null for the template's own
 * @param description null for the template's own
 * @param window null where it is planned later
 * @param owner the key of who answers for the change; null for whoever asks, and for who answers
 *     for the template where a program asks
 */
public record TemplateWish(
    @Nullable String title,
    @Nullable String description,
    List<RecordNumber> items,
    @Nullable ChangeWindow window,
    @Nullable String owner) {

  /** Keeps its own copy. */
  public TemplateWish {
    items = List.copyOf(items);
  }
}
