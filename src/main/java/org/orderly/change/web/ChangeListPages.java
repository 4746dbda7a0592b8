package org.orderly.change.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeQuery;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeType;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which staff look for changes (8.5.1). */
@Controller
@RequestMapping(ChangeListPages.PATH)
class ChangeListPages {

  static final String PATH = "/changes";

  private static final int ROWS = 20;

  private final ChangeManagement changes;
  private final ReaderWords words;

  ChangeListPages(ChangeManagement changes, ReaderWords words) {
    this.changes = changes;
    this.words = words;
  }

  /** What is looked for, as it stands in the fields of the page. */
  record Wanted(
      @Nullable ChangeState state,
      @Nullable ChangeType type,
      @Nullable String item,
      @Nullable String service,
      boolean mine,
      @Nullable String text) {

    /** The address of the page that shows these, but for its number. */
    public String path() {
      UriComponentsBuilder path = UriComponentsBuilder.fromPath(PATH);
      add(path, "state", state == null ? null : state.word());
      add(path, "type", type == null ? null : type.word());
      add(path, "item", item);
      add(path, "service", service);
      add(path, "mine", mine ? "true" : null);
      add(path, "q", text);
      return path.encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable String value) {
      if (value != null) {
        path.queryParam(name, value.replace("{", "").replace("}", ""));
      }
    }
  }

  @GetMapping
  ModelAndView all(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String item,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page) {
    Wanted wanted =
        new Wanted(
            Words.read(ChangeState.class, "state", state),
            Words.read(ChangeType.class, "type", type),
            TypedFields.orNull(item),
            TypedFields.orNull(service),
            mine,
            TypedFields.orNull(q));
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("wanted", wanted);
    model.put("states", ChangeState.values());
    model.put("types", ChangeType.values());
    model.put("found", changes.find(query(wanted, page)));
    model.put("asks", changes.asks());
    model.put("reader", words.ofReader());
    return new ModelAndView("change/list", model);
  }

  private static ChangeQuery query(Wanted wanted, int page) {
    return new ChangeQuery(
        wanted.state(),
        wanted.type(),
        wanted.item() == null ? null : item(wanted.item()),
        wanted.service(),
        wanted.mine() ? Acting.current().key() : null,
        wanted.text(),
        page,
        ROWS);
  }

  /** What is no item is named by no change. */
  private static RecordNumber item(String typed) {
    return RecordNumber.parse(typed)
        .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
        .orElseGet(() -> RecordNumber.of(RecordKind.CONFIGURATION_ITEM, 0));
  }
}
