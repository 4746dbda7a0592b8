package org.orderly.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a model's XML, with the line on which it begins. */
record ModelElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<ModelElement> children,
    StringBuilder text,
    int line) {

  /** The namespaces whose attributes the engine takes for its own. */
  static final Set<String> ENGINES =
      Set.of(
          "http://camunda.org/schema/1.0/bpmn",
          "http://camunda.org/schema/1.0/dmn",
          "http://activiti.org/bpmn");

  @Nullable String attribute(String key) {
    return attributes.get(key);
  }

  /** The element's id, or its name where it has none. */
  String label() {
    String id = attribute("id");
    return id == null ? name : id;
  }

  /** This element and all within it. */
  Stream<ModelElement> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(ModelElement::all));
  }

  boolean is(String otherName) {
    return name.equals(otherName);
  }
}
