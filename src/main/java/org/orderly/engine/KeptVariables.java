package org.orderly.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The names of the variables that a model itself writes, such as results of decisions. */
final class KeptVariables {

  private static final PropertyKey<Set<String>> KEPT = new PropertyKey<>("orderly.keptVariables");

  private KeptVariables() {}

  static void read(Element root, ProcessDefinitionEntity process) {
    Set<String> names = new HashSet<>();
    collect(root, names);
    process.getProperties().set(KEPT, Set.copyOf(names));
  }

  static Set<String> of(ProcessDefinitionEntity process) {
    Set<String> names = process.getProperties().get(KEPT);
    return names == null ? Set.of() : names;
  }

  private static void collect(Element element, Set<String> names) {
    String result = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "resultVariable");
    if (result != null) {
      names.add(result);
    }
    if (element.getTagName().equals("out") && element.attribute("target") != null) {
      names.add(element.attribute("target"));
    }
    if (element.getTagName().equals("outputParameter")) {
      names.add(element.attribute("name"));
    }
    element.elements().forEach(child -> collect(child, names));
  }
}
