package org.orderly.engine.expression;

import java.util.Set;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Knows the types of variables that may come from outside: texts, numbers, truth values, instants,
 * and JSON for the lists of forms; never objects, bytes or files.
 */
final class PlainTypes extends ValueTypeResolverImpl {

  private static final Set<String> REFUSED = Set.of("object", "bytes", "file", "xml");

  static boolean refused(String typeName) {
    return REFUSED.contains(typeName);
  }

  @Override
  public @Nullable ValueType typeForName(String name) {
    return refused(name) ? null : super.typeForName(name);
  }
}
