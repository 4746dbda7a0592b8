package org.orderly.cmdb;

import java.io.IOException;
import java.io.InputStream;
import org.orderly.kernel.RuleViolation;

/** Reads what an agent has sent, whatever it speaks. */
final class InventoryReader {

  private InventoryReader() {}

  /**
   * Reads a document out of a body that was opened, and closes it.
   *
   * @throws RuleViolation ITSM-INV-007 where it is malformed, 008 where it is too large
   */
  static InventoryDocument read(InventoryBody body) throws IOException {
    try (InputStream content = body.content()) {
      return body.protocol() == InventoryProtocol.XML
          ? InventoryXml.read(content)
          : InventoryJson.read(content);
    }
  }
}
