package org.orderly.engine.expression;

import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Holds an object for the length of one transaction, as the engine does with the result of a
 * decision, and writes nothing.
 */
final class TransientObjects extends AbstractTypedValueSerializer<ObjectValue> {

  TransientObjects() {
    super(ValueType.OBJECT);
  }

  @Override
  public String getName() {
    return "transient-object";
  }

  @Override
  protected boolean canWriteValue(TypedValue value) {
    return value.isTransient() && (value.getType() == null || deserialized(value));
  }

  private static boolean deserialized(TypedValue value) {
    return value instanceof ObjectValue object && object.isDeserialized();
  }

  @Override
  public ObjectValue convertToTypedValue(UntypedValueImpl value) {
    return Variables.objectValue(value.getValue(), true).create();
  }

  @Override
  public void writeValue(ObjectValue value, ValueFields fields) {}

  @Override
  public @Nullable ObjectValue readValue(
      ValueFields fields, boolean deserialize, boolean asTransient) {
    return Variables.objectValue(null, true).create();
  }
}
