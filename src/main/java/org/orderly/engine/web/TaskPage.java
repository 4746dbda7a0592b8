package org.orderly.engine.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.FormData;
import org.orderly.engine.TaskView;
import org.orderly.kernel.FormOptions;

/**
 * A task with what its form needs, as sent.
 *
 * @param schema the form as deployed
 * @param fields the keys of what is sent back, in the form's order
 */
record TaskPage(
    TaskLine task,
    @JsonRawValue @Nullable String schema,
    List<String> fields,
    Map<String, List<FormOptions.Option>> options,
    Map<String, String> facts) {

  static TaskPage of(TaskView view, @Nullable FormData form) {
    if (form == null) {
      return new TaskPage(TaskLine.of(view), null, List.of(), Map.of(), Map.of());
    }
    return new TaskPage(
        TaskLine.of(view),
        form.form().schema(),
        form.form().writableKeys(),
        form.options(),
        form.facts());
  }
}
