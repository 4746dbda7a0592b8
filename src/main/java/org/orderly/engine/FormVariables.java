package org.orderly.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.impl.core.variable.CoreVariableInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.form.CheckedForm;
import org.orderly.engine.form.FieldKind;
import org.orderly.engine.form.Form;
import org.orderly.engine.form.FormField;

/**
 * Writes a checked form for the delegates that follow: transient, so that nothing of it enters the
 * engine's tables. A name under which the process itself keeps a variable is kept, since a
 * transient one would bar the model's own write; free text never is.
 */
final class FormVariables {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FormVariables() {}

  static void write(Form form, CheckedForm checked, ExecutionEntity execution) {
    for (FormField field : form.fields()) {
      if (checked.values().containsKey(field.key())) {
        write(field, checked, execution);
      }
    }
  }

  /** Whether the form was written already, and nothing besides. */
  static boolean written(Form form, ExecutionEntity instance) {
    return !form.fields().isEmpty()
        && instance.getVariableInstancesLocal().stream()
            .allMatch(variable -> passes(form, instance, variable))
        && form.fields().stream()
            .filter(field -> field.readonly().equals("false") && !field.disabled())
            .filter(field -> field.kind() != FieldKind.COMPUTED)
            .allMatch(field -> instance.hasVariableLocal(field.key()));
  }

  private static boolean passes(
      Form form, ExecutionEntity instance, CoreVariableInstance variable) {
    String name = variable.getName();
    return form.field(name).isPresent()
        && (variable.getTypedValue(false).isTransient()
            || KeptVariables.of(instance.getProcessDefinition()).contains(name));
  }

  private static void write(FormField field, CheckedForm checked, ExecutionEntity execution) {
    String key = field.key();
    CoreVariableInstance before = execution.getVariableInstance(key);
    boolean kept =
        before == null
            ? KeptVariables.of(execution.getProcessDefinition()).contains(key)
            : !before.getTypedValue(false).isTransient();
    if (kept && field.kind() == FieldKind.TEXT) {
      throw new IllegalStateException(
          "A form has a free text under the name of a process variable: " + key);
    }
    if (before != null && kept && checked.hidden().contains(key)) {
      return;
    }
    execution.setVariable(key, typed(checked.values().get(key), !kept));
  }

  private static TypedValue typed(@Nullable Object value, boolean passing) {
    if (value == null) {
      return Variables.untypedNullValue(passing);
    }
    return Variables.untypedValue(value instanceof List<?> list ? text(list) : value, passing);
  }

  private static String text(List<?> list) {
    try {
      return JSON.writeValueAsString(list);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
