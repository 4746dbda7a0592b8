package org.orderly.engine.expression;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** A resolver that only reads. */
abstract class ReadOnlyResolver extends ELResolver {

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object name, @Nullable Object value) {}

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object name) {
    return true;
  }

  @Override
  public @Nullable Class<?> getType(
      ELContext context, @Nullable Object base, @Nullable Object name) {
    return null;
  }

  @Override
  public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return null;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(
      ELContext context, @Nullable Object base) {
    return Collections.emptyIterator();
  }
}
