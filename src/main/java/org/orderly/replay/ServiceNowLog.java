package org.orderly.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.orderly.kernel.RuleViolation;

/**
 * A ServiceNow export of incidents, one row an event.
 *
 * @param rows in the file's order
 */
record ServiceNowLog(List<LogRow> rows) {

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /**
   * Reads the file.
   *
   * @throws RuleViolation where there is none, or it is no such export; with the line
   */
  static ServiceNowLog read(ReplayOptions options) {
    try (BufferedReader file = open(options.log());
        CSVParser csv = FORMAT.parse(file)) {
      RowReader reader = new RowReader(csv.getHeaderNames(), options.zone());
      List<LogRow> rows = new ArrayList<>();
      for (CSVRecord row : csv) {
        rows.add(reader.read(row, csv.getCurrentLineNumber()));
      }
      if (rows.isEmpty()) {
        throw refused(options.log(), "has no row");
      }
      return new ServiceNowLog(rows).first(options.limit());
    } catch (NoSuchFileException none) {
      throw refused(options.log(), "is no file");
    } catch (CharacterCodingException binary) {
      throw refused(options.log(), "is no text in UTF-8");
    } catch (CSVException broken) {
      throw refused(options.log(), "is no CSV: " + broken.getMessage());
    } catch (IOException | UncheckedIOException | IllegalArgumentException failure) {
      throw refused(options.log(), "cannot be read: " + failure.getMessage());
    }
  }

  /** The rows of each incident, in the file's order. */
  Map<String, List<LogRow>> incidents() {
    Map<String, List<LogRow>> incidents = new LinkedHashMap<>();
    for (LogRow row : rows) {
      incidents.computeIfAbsent(row.number(), number -> new ArrayList<>()).add(row);
    }
    return incidents;
  }

  private ServiceNowLog first(int limit) {
    List<String> chosen = incidents().keySet().stream().limit(limit).toList();
    Set<String> numbers = Set.copyOf(chosen);
    return new ServiceNowLog(rows.stream().filter(row -> numbers.contains(row.number())).toList());
  }

  private static BufferedReader open(Path path) throws IOException {
    BufferedReader file = Files.newBufferedReader(path);
    file.mark(1);
    if (file.read() != BYTE_ORDER_MARK) {
      file.reset();
    }
    return file;
  }

  private static RuleViolation refused(Path log, String why) {
    return new RuleViolation(ReplayRule.LOG, log + " " + why);
  }
}
