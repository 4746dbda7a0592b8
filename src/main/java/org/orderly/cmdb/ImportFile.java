package org.orderly.cmdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.SpreadsheetGuard;

/**
 * Reads an import file line by line: comma-separated values in UTF-8 with one header line, as a
 * spreadsheet saves them; semicolons and tabs do as well, and other encodings where somebody says
 * so.
 */
final class ImportFile implements AutoCloseable {

  private static final int LONGEST_HEADER = 1 << 16;
  private static final int MOST_COLUMNS = 300;
  private static final String SAVE_IT =
      " Save it as «CSV UTF-8» and send it again, or say how it is encoded.";

  private static final int MARK = 3;

  private final CSVParser parser;
  private final String encoding;
  private final Iterator<CSVRecord> records;
  private final List<String> header;

  private ImportFile(CSVParser parser, String encoding) {
    this.parser = parser;
    this.encoding = encoding;
    this.records = parser.iterator();
    this.header = header();
  }

  /**
   * Opens a file.
   *
   * @throws RuleViolation ITSM-INV-003 where it is no such file
   */
  static ImportFile open(InputStream file, ImportFormat format) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(file, MARK);
    byte[] start = bytes.readNBytes(MARK);
    if (begins(start, 'P', 'K', 3)) {
      throw refused("The file is a workbook or an archive, not CSV." + SAVE_IT);
    }
    ImportEncoding encoding = format.encoding();
    if (encoding == null && (begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff))) {
      throw refused("The file is UTF-16." + SAVE_IT);
    }
    ImportEncoding read = encoding == null ? ImportEncoding.UTF_8 : encoding;
    if (read != ImportEncoding.UTF_8 || !begins(start, 0xef, 0xbb, 0xbf)) {
      bytes.unread(start);
    }
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                read.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    String name = read == ImportEncoding.UTF_8 ? "UTF-8" : read.word();
    try {
      ImportSeparator separator = format.separator();
      CSVFormat written =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(separator == null ? delimiter(text) : separator.sign())
              .setTrim(true)
              .setIgnoreEmptyLines(true)
              .get();
      return new ImportFile(CSVParser.parse(text, written), name);
    } catch (CharacterCodingException otherwise) {
      throw refused("The file is not " + name + "." + SAVE_IT);
    }
  }

  private static boolean begins(byte[] start, int... bytes) {
    for (int n = 0; n < bytes.length; n++) {
      if (start.length <= n || (start[n] & 0xff) != bytes[n]) {
        return false;
      }
    }
    return true;
  }

  /** What stands most often in the first line. */
  private static char delimiter(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    char[] start = new char[LONGEST_HEADER];
    int length = 0;
    int read = text.read(start, 0, start.length);
    while (read > 0 && new String(start, length, read).indexOf('\n') < 0) {
      length += read;
      read = length == start.length ? 0 : text.read(start, length, start.length - length);
    }
    text.reset();
    String all = new String(start, 0, length + Math.max(0, read));
    String first = all.substring(0, all.indexOf('\n') < 0 ? all.length() : all.indexOf('\n'));
    char best = ',';
    for (char other : new char[] {';', '\t'}) {
      best = count(first, other) > count(first, best) ? other : best;
    }
    return best;
  }

  private static long count(String text, char character) {
    return text.chars().filter(each -> each == character).count();
  }

  private List<String> header() {
    ImportRow first = read();
    if (first == null) {
      throw refused("The file is empty. Its first line names the columns.");
    }
    List<String> names = first.cells();
    if (names.size() > MOST_COLUMNS) {
      throw refused("The file has more than " + MOST_COLUMNS + " columns.");
    }
    for (int column = 0; column < names.size(); column++) {
      if (names.get(column).isBlank()) {
        throw refused("Column " + (column + 1) + " of the header has no name.");
      }
      if (names.indexOf(names.get(column)) < column) {
        throw refused("The header names the column «" + names.get(column) + "» twice.");
      }
    }
    return names;
  }

  /** The names of the columns. */
  List<String> columns() {
    return header;
  }

  /**
   * The next line; null where there is no more.
   *
   * @throws RuleViolation ITSM-INV-003 where it cannot be read
   */
  @Nullable ImportRow read() {
    long before = parser.getCurrentLineNumber();
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord record = records.next();
      List<String> cells = new ArrayList<>(record.size());
      long breaks = 0;
      for (String cell : record) {
        breaks += count(cell, '\n');
        cells.add(SpreadsheetGuard.take(cell));
      }
      return new ImportRow(Math.max(before + 1, parser.getCurrentLineNumber() - breaks), cells);
    } catch (UncheckedIOException unreadable) {
      if (unreadable.getCause() instanceof CharacterCodingException) {
        throw refused("After line " + before + " the file is not " + encoding + "." + SAVE_IT);
      }
      throw refused(
          "After line "
              + before
              + " the file is not well-formed CSV: a quotation mark is left open, or text follows"
              + " one that closes.");
    }
  }

  static RuleViolation refused(String why) {
    return new RuleViolation(ImportRule.FILE_REFUSED, why, Map.of("file", why));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
