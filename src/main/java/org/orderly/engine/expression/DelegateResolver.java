package org.orderly.engine.expression;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.function.SingletonSupplier;

/** Shows expressions the beans that are delegates, by name, and no other bean. */
final class DelegateResolver extends ReadOnlyResolver {

  private final SingletonSupplier<Map<String, JavaDelegate>> delegates;

  DelegateResolver(ListableBeanFactory beans) {
    this.delegates = SingletonSupplier.of(() -> beans.getBeansOfType(JavaDelegate.class));
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object name) {
    if (base != null || !(name instanceof String)) {
      return null;
    }
    JavaDelegate delegate = delegates.obtain().get(name);
    if (delegate != null) {
      context.setPropertyResolved(true);
    }
    return delegate;
  }
}
