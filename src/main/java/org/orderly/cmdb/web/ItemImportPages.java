package org.orderly.cmdb.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImportManagement;
import org.orderly.cmdb.ImportReports;
import org.orderly.cmdb.ImportState;
import org.orderly.cmdb.ImportView;
import org.orderly.kernel.web.CsvAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which imports are followed, started and cancelled (8.2.6). */
@Controller
@RequestMapping("/imports")
class ItemImportPages {

  private static final int ROWS = 20;
  private static final String REASON = "reason";

  private final ImportManagement imports;
  private final ImportReports reports;
  private final ReaderTexts texts;

  ItemImportPages(ImportManagement imports, ImportReports reports, ReaderTexts texts) {
    this.imports = imports;
    this.reports = reports;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView all(@RequestParam(defaultValue = "0") int page) {
    ModelAndView shown = new ModelAndView("imports/list", "found", imports.all(page, ROWS));
    shown.addObject("texts", texts.ofReader());
    return shown;
  }

  @GetMapping("/{id}")
  ModelAndView one(@PathVariable long id, @RequestParam(defaultValue = "0") int page) {
    ImportView run = imports.run(id);
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("run", run);
    model.put("texts", texts.ofReader());
    model.put("counts", run.startedAt() == null ? run.dryRun() : run.result());
    model.put("refused", reports.refused(id, page, ROWS));
    model.put("cancellable", run.state().successors().contains(ImportState.CANCELLED));
    model.put(
        "mappable",
        run.startedAt() == null
            && (run.state() == ImportState.RECEIVED
                || run.state() == ImportState.CHECKED
                || run.state() == ImportState.STOPPED));
    return new ModelAndView("imports/one", model);
  }

  @PostMapping("/{id}/start")
  ModelAndView start(@PathVariable long id) {
    return to(imports.start(id));
  }

  @PostMapping("/{id}/cancellation")
  ModelAndView cancel(@PathVariable long id) {
    return to(imports.cancel(id));
  }

  static ModelAndView to(ImportView run) {
    return new ModelAndView("redirect:/imports/" + run.id());
  }

  /** The refused lines as they stand in the file, each with why: to be put right and sent again. */
  @GetMapping("/{id}/refused.csv")
  void refused(@PathVariable long id, HttpServletResponse response) throws IOException {
    List<String> header = reports.sample(id).header();
    List<String> heading = new ArrayList<>(header);
    heading.add(header.contains(REASON) ? "import " + REASON : REASON);
    CsvAnswer answer =
        new CsvAnswer(response, "import-" + id + "-refused.csv", heading.toArray(String[]::new));
    reports.refused(
        id,
        (line, cells) -> {
          List<@Nullable Object> row = new ArrayList<>(cells);
          while (row.size() < header.size()) {
            row.add(null);
          }
          row.add(line.reason());
          answer.line(row.toArray());
        });
  }
}
