package org.orderly.engine.model;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.EngineRule;
import org.orderly.kernel.RuleViolation;

/**
 * Reads a model's XML. A document type is refused, so that no entity is ever expanded or fetched;
 * attributes of the engine's namespace are named {@code camunda:…}, others by their plain name.
 */
final class ModelXml {

  private static final int DEEPEST = 100;

  private ModelXml() {}

  static ModelElement read(String file, byte[] content) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      return root(file, xml);
    } catch (XMLStreamException malformed) {
      throw refused(file, malformed.getLocation().getLineNumber(), "is not well-formed XML");
    }
  }

  private static ModelElement root(String file, XMLStreamReader xml) throws XMLStreamException {
    Deque<ModelElement> open = new ArrayDeque<>();
    ModelElement root = null;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw refused(file, line(xml), "declares or uses entities");
        case XMLStreamConstants.START_ELEMENT -> {
          ModelElement element = element(xml);
          ModelElement parent = open.peek();
          if (parent == null) {
            root = element;
          } else {
            parent.children().add(element);
          }
          open.push(element);
          if (open.size() > DEEPEST) {
            throw refused(file, line(xml), "is nested too deeply");
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(open.peek(), xml);
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        default -> {}
      }
    }
    return Objects.requireNonNull(root);
  }

  private static ModelElement element(XMLStreamReader xml) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      boolean engines = ModelElement.ENGINES.contains(text(xml.getAttributeNamespace(i)));
      String name = xml.getAttributeLocalName(i);
      attributes.put(engines ? "camunda:" + name : name, xml.getAttributeValue(i));
    }
    return new ModelElement(
        text(xml.getNamespaceURI()),
        xml.getLocalName(),
        attributes,
        new ArrayList<>(),
        new StringBuilder(),
        line(xml));
  }

  private static String text(@Nullable String namespace) {
    return namespace == null ? "" : namespace;
  }

  private static void append(@Nullable ModelElement element, XMLStreamReader xml) {
    if (element != null) {
      element.text().append(xml.getText());
    }
  }

  private static int line(XMLStreamReader xml) {
    return xml.getLocation().getLineNumber();
  }

  private static RuleViolation refused(String file, int line, String why) {
    return new RuleViolation(
        EngineRule.MODEL_XML,
        "%s, line %d: the file %s; export it again from the Modeler".formatted(file, line, why));
  }
}
