package org.orderly.cmdb.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImportEncoding;
import org.orderly.cmdb.ImportFormat;
import org.orderly.cmdb.ImportKind;
import org.orderly.cmdb.ImportManagement;
import org.orderly.cmdb.ImportMapping;
import org.orderly.cmdb.ImportReports;
import org.orderly.cmdb.ImportRule;
import org.orderly.cmdb.ImportSeparator;
import org.orderly.cmdb.ImportView;
import org.orderly.cmdb.NewImport;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.CsvAnswer;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of configuration items and relations over HTTP (8.2.6). */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Configuration items and relations out of files")
class ImportController {

  private static final int MOST_LISTED = 100;

  private final ImportManagement imports;
  private final ImportReports reports;
  private final ObjectMapper json;

  ImportController(ImportManagement imports, ImportReports reports, ObjectMapper json) {
    this.imports = imports;
    this.reports = reports;
    this.json = json;
  }

  /** Takes a file, whose dry run begins by itself; a mapping is JSON as the answer shows it. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Takes a CSV file, whose dry run begins by itself")
  ResponseEntity<ImportView> receive(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "import") String source,
      @RequestParam(defaultValue = "items") String kind,
      @RequestParam(required = false) @Nullable String itemClass,
      @RequestParam(required = false) @Nullable String mapping,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String encoding,
      @RequestParam(required = false) @Nullable String separator)
      throws IOException {
    if (file == null) {
      String why = "Send the file as a part of this name";
      throw new RuleViolation(ImportRule.FILE_REFUSED, why, Map.of("file", why));
    }
    try (InputStream content = file.getInputStream()) {
      ImportView received =
          imports.receive(
              new NewImport(
                  Objects.requireNonNullElse(
                      Words.read(ImportKind.class, "kind", kind), ImportKind.ITEMS),
                  source.strip(),
                  Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                  read(mapping, TypedFields.orNull(itemClass)),
                  TypedFields.orNull(reason),
                  new ImportFormat(
                      Words.read(ImportEncoding.class, "encoding", encoding),
                      Words.read(ImportSeparator.class, "separator", separator))),
              content);
      return ResponseEntity.created(URI.create("/api/imports/" + received.id())).body(received);
    }
  }

  private @Nullable ImportMapping read(@Nullable String mapping, @Nullable String itemClass) {
    String typed = TypedFields.text(mapping);
    try {
      ImportMapping given = typed.isEmpty() ? null : json.readValue(typed, ImportMapping.class);
      if (itemClass == null) {
        return given;
      }
      return new ImportMapping(itemClass, given == null ? Map.of() : given.columns());
    } catch (JsonProcessingException unreadable) {
      String why = "Send {\"itemClass\": …, \"columns\": {column: field}}";
      throw new RuleViolation(ImportRule.MAPPING_REFUSED, why, Map.of("mapping", why));
    }
  }

  @GetMapping
  @Operation(summary = "The latest imports")
  List<ImportView> latest() {
    return imports.all(0, MOST_LISTED).imports();
  }

  @GetMapping("/{id}")
  @Operation(summary = "An import and how far it has come")
  ImportView run(@PathVariable long id) {
    return imports.run(id);
  }

  @PostMapping("/{id}/mapping")
  @Operation(summary = "Says what the columns stand for; the dry run begins anew")
  ImportView map(@PathVariable long id, @RequestBody ImportMapping mapping) {
    return imports.map(id, mapping);
  }

  @PostMapping("/{id}/start")
  @Operation(summary = "Starts an import after its dry run, or one that has stopped")
  ImportView start(@PathVariable long id) {
    return imports.start(id);
  }

  @PostMapping("/{id}/cancellation")
  @Operation(summary = "Ends an import before its end; what had gone in stays")
  ImportView cancel(@PathVariable long id) {
    return imports.cancel(id);
  }

  /** What has become of each line, or would become of it where the import was not started. */
  @GetMapping("/{id}/report.csv")
  @Operation(summary = "What became, or would become, of each line")
  void report(@PathVariable long id, HttpServletResponse response) throws IOException {
    imports.run(id);
    CsvAnswer answer =
        new CsvAnswer(response, "import-" + id + ".csv", "line", "outcome", "item", "reason");
    reports.lines(
        id, line -> answer.line(line.line(), line.outcome().word(), line.item(), line.reason()));
  }
}
