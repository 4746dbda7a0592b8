package org.orderly.cmdb;

import java.util.Map;

/** All classes and relation types at one time. */
record ItemModel(ClassTree classes, Map<String, RelationTypeView> types) {

  /** Whether relations of the type join items of these classes. */
  boolean joins(RelationTypeView type, String sourceClass, String targetClass) {
    return type.facts().allowed().stream()
        .anyMatch(
            pair ->
                classes.isA(sourceClass, pair.source()) && classes.isA(targetClass, pair.target()));
  }
}
