package org.orderly.kernel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.SpreadsheetGuard;

/**
 * An answer of comma-separated values, written line by line as a download. What a spreadsheet would
 * take for a formula has an apostrophe before it.
 */
public final class CsvAnswer {

  private final CSVPrinter printer;

  /** Begins the file with a mark by which spreadsheets know UTF-8, and its heading. */
  public CsvAnswer(HttpServletResponse response, String file, String... heading)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write('\ufeff');
    printer = new CSVPrinter(response.getWriter(), CSVFormat.DEFAULT);
    printer.printRecord((Object[]) heading);
  }

  /** Writes a line; null is an empty cell. */
  public void line(@Nullable Object... cells) {
    try {
      printer.printRecord(Arrays.stream(cells).map(CsvAnswer::guarded));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String guarded(@Nullable Object cell) {
    return cell == null ? "" : SpreadsheetGuard.put(cell.toString());
  }
}
