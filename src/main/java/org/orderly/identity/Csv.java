package org.orderly.identity;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.SpreadsheetGuard;

/** Reads and writes comma-separated files that a spreadsheet may have touched. */
final class Csv {

  static final int MOST_LINES = 20_000;

  private Csv() {}

  static List<CSVRecord> read(byte[] file, Set<String> required, Set<String> known) {
    String text = decoded(file);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      checkHeader(parser.getHeaderNames(), required, known);
      List<CSVRecord> records = new ArrayList<>();
      for (CSVRecord record : parser) {
        if (records.size() == MOST_LINES) {
          throw refused("The file has more than " + MOST_LINES + " lines. Split it.");
        }
        records.add(record);
      }
      return records;
    } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException malformed) {
      throw refused("The file is not well-formed CSV with one header line.");
    }
  }

  private static String decoded(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw refused("The file is not UTF-8. Save it as CSV UTF-8.");
    }
  }

  private static void checkHeader(List<String> header, Set<String> required, Set<String> known) {
    if (!header.containsAll(required) || !known.containsAll(header)) {
      throw refused(
          "The header needs "
              + String.join(", ", new TreeSet<>(required))
              + " and may have "
              + String.join(", ", new TreeSet<>(known))
              + ".");
    }
  }

  private static RuleViolation refused(String why) {
    return new RuleViolation(IdentityRule.IMPORT_REFUSED, why);
  }

  /** The cell without the guard that an export put before it; null where the column is missing. */
  static @Nullable String cell(CSVRecord record, String column) {
    if (!record.isSet(column)) {
      return null;
    }
    return SpreadsheetGuard.take(record.get(column));
  }

  static String write(List<String> header, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
      printer.printRecord(header);
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(SpreadsheetGuard::put).toList());
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }
}
