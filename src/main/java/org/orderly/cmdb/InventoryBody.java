package org.orderly.cmdb;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.orderly.kernel.RuleViolation;

/**
 * What an agent has sent, unpacked as it is read and never beyond a limit, so that a small body
 * that would become a huge one is refused before it has become one.
 *
 * @param protocol what the first character says
 * @param content the document
 */
record InventoryBody(InventoryProtocol protocol, InputStream content) {

  /** The largest document, unpacked. */
  static final int MOST_BYTES = 32 << 20;

  private static final int ZLIB = 0x78;
  private static final int GZIP = 0x1f;
  private static final int LONGEST_GAP = 64;

  /**
   * Opens a body, packed by zlib or gzip or not at all.
   *
   * @throws RuleViolation ITSM-INV-007 where it begins like nothing that is known
   */
  static InventoryBody open(InputStream body) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(body);
    int first = peek(packed);
    try {
      InputStream unpacked =
          first == ZLIB
              ? new InflaterInputStream(packed)
              : first == GZIP ? new GZIPInputStream(packed) : packed;
      BufferedInputStream content = new BufferedInputStream(new Bounded(unpacked));
      return new InventoryBody(protocol(content), content);
    } catch (ZipException | EOFException damaged) {
      throw unreadable("The body is damaged: it cannot be unpacked.");
    }
  }

  private static InventoryProtocol protocol(BufferedInputStream content) throws IOException {
    content.mark(LONGEST_GAP);
    int character = content.read();
    for (int n = 1; n < LONGEST_GAP && isGap(character); n++) {
      character = content.read();
    }
    content.reset();
    return switch (character) {
      case '<' -> InventoryProtocol.XML;
      case '{' -> InventoryProtocol.JSON;
      default ->
          throw unreadable("Send an inventory as XML or JSON, packed by zlib or gzip or not.");
    };
  }

  /** Blanks, and the mark that some put before UTF-8. */
  private static boolean isGap(int character) {
    return character == ' '
        || character == '\n'
        || character == '\r'
        || character == '\t'
        || character == 0xef
        || character == 0xbb
        || character == 0xbf;
  }

  private static int peek(BufferedInputStream stream) throws IOException {
    stream.mark(1);
    int first = stream.read();
    stream.reset();
    return first;
  }

  static RuleViolation unreadable(String why) {
    return new RuleViolation(ImportRule.INVENTORY_UNREADABLE, why);
  }

  static RuleViolation tooLarge(String why) {
    return new RuleViolation(ImportRule.INVENTORY_TOO_LARGE, why);
  }

  /** What a parser says went wrong while it read: the stream's own reason where it has one. */
  static RuleViolation refused(IOException failure, String otherwise) {
    if (failure instanceof ZipException || failure instanceof EOFException) {
      return unreadable("The body is damaged: it cannot be unpacked.");
    }
    if (failure instanceof java.io.CharConversionException
        || failure instanceof com.fasterxml.jackson.core.JacksonException
        || failure instanceof java.io.UnsupportedEncodingException) {
      return unreadable(otherwise);
    }
    throw new UncheckedIOException(failure);
  }

  private static final class Bounded extends FilterInputStream {

    private long count;

    Bounded(InputStream source) {
      super(source);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(int read) {
      count += read;
      if (count > MOST_BYTES) {
        throw tooLarge("The inventory is larger than " + MOST_BYTES + " bytes unpacked.");
      }
    }
  }
}
