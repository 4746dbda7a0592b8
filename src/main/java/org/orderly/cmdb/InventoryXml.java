package org.orderly.cmdb;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.orderly.kernel.RuleViolation;

/**
 * Reads what agents of the OCS family send: a REQUEST with DEVICEID, QUERY and CONTENT. There is no
 * DOCTYPE in it, so one is refused before anything of it is looked at: no entity is ever declared.
 */
final class InventoryXml {

  private static final String NOT_XML = "The inventory is not well-formed XML.";
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;
  private final InventorySections sections = new InventorySections();

  private InventoryXml(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** The platform's own parser, whatever else lies on the classpath. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /**
   * Reads a document.
   *
   * @throws RuleViolation ITSM-INV-007 where it is malformed, 008 where it is too large
   */
  static InventoryDocument read(InputStream content) {
    try {
      return new InventoryXml(FACTORY.createXMLStreamReader(content)).request();
    } catch (XMLStreamException malformed) {
      if (malformed.getNestedException() instanceof IOException failure) {
        throw InventoryBody.refused(failure, NOT_XML);
      }
      throw InventoryBody.unreadable(NOT_XML);
    }
  }

  private InventoryDocument request() throws XMLStreamException {
    boolean found = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw InventoryBody.unreadable("An inventory has no DOCTYPE.");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!xml.getLocalName().equals("REQUEST")) {
          throw InventoryBody.unreadable("An inventory's first element is REQUEST.");
        }
        parts();
        found = true;
      }
    }
    if (!found) {
      throw InventoryBody.unreadable(NOT_XML);
    }
    return sections.document(InventoryProtocol.XML);
  }

  private void parts() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        String name = InventorySections.name(xml.getLocalName());
        if (name.equals("content")) {
          content();
        } else {
          sections.head(name, text());
        }
      }
    }
  }

  private void content() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        String section = InventorySections.name(xml.getLocalName());
        if (InventorySections.known(section)) {
          entry(sections.entry(section));
        } else {
          skip();
        }
      }
    }
  }

  private void entry(Map<String, String> entry) throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        String field = InventorySections.name(xml.getLocalName());
        InventorySections.put(entry, field, text());
      }
    }
  }

  /** The text of the element that has begun, up to its end; what is nested in it is left out. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        skip();
      } else if (xml.hasText() && text.length() <= InventorySections.LONGEST_TEXT) {
        text.append(xml.getText());
      }
      event = xml.next();
    }
    return InventorySections.text(text);
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > InventorySections.DEEPEST) {
        throw InventoryBody.unreadable("The inventory is nested too deeply.");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
