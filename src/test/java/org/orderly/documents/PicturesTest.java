package org.orderly.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The picture of a model shows the model as it is. */
class PicturesTest {

  private static final String ID = "data-element-id";
  private static final String LABEL = "_label";

  @Test
  void thePictureOfIncidentManagementIsItsModel() throws Exception {
    assertThat(drawn(Path.of("docs/pictures/incident-management.svg")))
        .isNotEmpty()
        .containsExactlyInAnyOrderEntriesOf(
            modelled(Path.of("processes/incident/incident-management.bpmn")));
  }

  /** Place and name of each shape, by the element's id. */
  private static Map<String, String> modelled(Path model) {
    BpmnModelInstance process = Bpmn.readModelFromFile(model.toFile());
    Map<String, String> shapes = new TreeMap<>();
    for (BpmnShape shape : process.getModelElementsByType(BpmnShape.class)) {
      if (shape.getBpmnElement() instanceof FlowElement element) {
        Bounds bounds = shape.getBounds();
        String name = element.getName() == null ? "" : element.getName();
        shapes.put(
            element.getId(),
            "%.0f,%.0f %s".formatted(bounds.getX(), bounds.getY(), name.replaceAll("\\s+", "")));
      }
    }
    return shapes;
  }

  private static Map<String, String> drawn(Path picture) throws Exception {
    NodeList groups =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(picture.toFile())
            .getElementsByTagName("g");
    Map<String, String> places = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (int n = 0; n < groups.getLength(); n++) {
      Element group = (Element) groups.item(n);
      String place = group.getAttribute("transform");
      if (group.hasAttribute(ID) && !place.isEmpty()) {
        String id = group.getAttribute(ID);
        names.merge(id.replace(LABEL, ""), words(group), String::concat);
        if (!id.endsWith(LABEL)) {
          places.put(id, place.replaceAll("matrix\\(1 0 0 1 (\\S+) (\\S+)\\)", "$1,$2"));
        }
      }
    }
    places.replaceAll((id, place) -> place + " " + names.get(id));
    return places;
  }

  private static String words(Element group) {
    StringBuilder words = new StringBuilder();
    NodeList lines = group.getElementsByTagName("tspan");
    for (int n = 0; n < lines.getLength(); n++) {
      words.append(lines.item(n).getTextContent().replaceAll("\\s+", ""));
    }
    return words.toString();
  }
}
