package org.orderly.cmdb.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImportEncoding;
import org.orderly.cmdb.ImportFormat;
import org.orderly.cmdb.ImportKind;
import org.orderly.cmdb.ImportManagement;
import org.orderly.cmdb.ImportMapping;
import org.orderly.cmdb.ImportReports;
import org.orderly.cmdb.ImportRule;
import org.orderly.cmdb.ImportSample;
import org.orderly.cmdb.ImportSeparator;
import org.orderly.cmdb.ImportView;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.NewImport;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.kernel.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a file is sent, and on which somebody says what its columns stand for. */
@Controller
@RequestMapping("/imports")
class NewItemImportPages {

  private static final String CLASS = "itemClass";

  private final ImportManagement imports;
  private final ImportReports reports;
  private final ItemClassManagement classes;
  private final ReaderTexts texts;

  NewItemImportPages(
      ImportManagement imports,
      ImportReports reports,
      ItemClassManagement classes,
      ReaderTexts texts) {
    this.imports = imports;
    this.reports = reports;
    this.classes = classes;
    this.texts = texts;
  }

  @GetMapping("/new")
  ModelAndView blank() {
    return form(TypedForm.offered(Map.of("kind", "items", "source", "import")));
  }

  @PostMapping
  ModelAndView send(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam MultiValueMap<String, String> sent)
      throws IOException {
    TypedForm form = TypedForm.sent(sent);
    try {
      return mapped(received(file, form));
    } catch (RuleViolation refusal) {
      return form(form.refused(refusal));
    }
  }

  private ImportView received(@Nullable MultipartFile file, TypedForm form) throws IOException {
    if (file == null || file.isEmpty()) {
      String why = "Choose a file";
      throw new RuleViolation(ImportRule.FILE_REFUSED, why, Map.of("file", why));
    }
    NewImport wish =
        new NewImport(
            Objects.requireNonNullElse(
                Words.read(ImportKind.class, "kind", form.value("kind")), ImportKind.ITEMS),
            form.value("source").strip(),
            Objects.requireNonNullElse(file.getOriginalFilename(), ""),
            null,
            TypedFields.orNull(form.value("reason")),
            new ImportFormat(
                Words.read(ImportEncoding.class, "encoding", form.value("encoding")),
                Words.read(ImportSeparator.class, "separator", form.value("separator"))));
    try (InputStream content = file.getInputStream()) {
      return imports.receiveUnmapped(wish, content);
    }
  }

  private static ModelAndView mapped(ImportView run) {
    return new ModelAndView("redirect:/imports/" + run.id() + "/mapping");
  }

  private ModelAndView form(TypedForm form) {
    imports.requireImporter();
    ModelAndView page = new ModelAndView("imports/new");
    page.addObject("kinds", ImportKind.values());
    page.addObject("encodings", ImportEncoding.values());
    page.addObject("separators", ImportSeparator.values());
    return form.on(page);
  }

  /** A column of the file, with the name of the form's field that says what it stands for. */
  record Column(String name, String field, List<String> values) {}

  /** The mapping as it is; with a class, the fields are those of the class. */
  @GetMapping("/{id}/mapping")
  ModelAndView offer(
      @PathVariable long id, @RequestParam(required = false) @Nullable String itemClass) {
    ImportView run = imports.run(id);
    List<String> header = reports.sample(id).header();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(CLASS, itemClass == null ? run.mapping().itemClass() : itemClass);
    for (int place = 0; place < header.size(); place++) {
      values.put(field(place), run.mapping().columns().get(header.get(place)));
    }
    return mapping(run, TypedForm.offered(values));
  }

  /** Takes the mapping, or shows what was typed with the fields of another class. */
  @PostMapping("/{id}/mapping")
  ModelAndView map(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    ImportView run = imports.run(id);
    if (sent.containsKey("show")) {
      return mapping(run, form);
    }
    try {
      return ItemImportPages.to(imports.map(id, typed(id, form)));
    } catch (RuleViolation refusal) {
      return mapping(run, form.refused(refusal));
    }
  }

  private ImportMapping typed(long id, TypedForm form) {
    List<String> header = reports.sample(id).header();
    Map<String, String> columns = new LinkedHashMap<>();
    for (int place = 0; place < header.size(); place++) {
      String field = form.value(field(place));
      if (!field.isEmpty()) {
        columns.put(header.get(place), field);
      }
    }
    return new ImportMapping(TypedFields.orNull(form.value(CLASS)), columns);
  }

  private static String field(int place) {
    return "column-" + place;
  }

  private ModelAndView mapping(ImportView run, TypedForm form) {
    ImportSample sample = reports.sample(run.id());
    ModelAndView page = new ModelAndView("imports/mapping");
    page.addObject("run", run);
    page.addObject("texts", texts.ofReader());
    page.addObject(
        "columns",
        IntStream.range(0, sample.header().size())
            .mapToObj(
                place -> new Column(sample.header().get(place), field(place), sample.column(place)))
            .toList());
    page.addObject("fields", imports.fields(run.kind(), TypedFields.orNull(form.value(CLASS))));
    page.addObject(
        "classes",
        classes.classes().stream()
            .filter(each -> !each.retired() && !each.facts().abstractClass())
            .toList());
    return form.on(page);
  }
}
