package org.orderly.cmdb.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ComponentKind;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemComponent;
import org.orderly.cmdb.ItemHistoryEntry;
import org.orderly.cmdb.ItemHistoryManagement;
import org.orderly.cmdb.ItemView;
import org.orderly.cmdb.RelatedItem;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.Paged;
import org.orderly.kernel.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of one configuration item: as it is, as it was, and what has become of it. */
@Controller
@RequestMapping(ItemPages.PATH + "/{number}")
class ItemPages {

  static final String PATH = "/configuration-items";

  private static final int FIRST_COMPONENTS = 10;
  private static final int RELATIONS = 50;
  private static final int FIRST_ENTRIES = 5;
  private static final int ENTRIES = 20;
  private static final int RECORDS = 20;

  private final ConfigurationManagement configuration;
  private final ItemHistoryManagement history;
  private final NamingRecords records;
  private final ItemReader reader;

  ItemPages(
      ConfigurationManagement configuration,
      ItemHistoryManagement history,
      NamingRecords records,
      ItemReader reader) {
    this.configuration = configuration;
    this.history = history;
    this.records = records;
    this.reader = reader;
  }

  @GetMapping
  ModelAndView item(
      @PathVariable String number, @RequestParam(required = false) @Nullable String at) {
    Shown shown = shown(number, at, "items/one");
    ModelAndView page = shown.page();
    page.addObject("common", ItemRows.common(shown.item(), shown.words()));
    page.addObject("attributes", ItemRows.attributes(shown.item(), shown.words()));
    page.addObject(
        "components",
        configuration.components(shown.number(), shown.at()).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(kind -> new Parts(kind.getKey(), Paged.of(kind.getValue(), 0, FIRST_COMPONENTS)))
            .toList());
    related(shown, 0);
    page.addObject("groups", configuration.groups(shown.number(), shown.at()));
    if (shown.at() == null) {
      page.addObject("naming", records.naming(shown.number(), RECORDS));
      if (history.reader()) {
        entries(shown, Long.MAX_VALUE, FIRST_ENTRIES);
      }
    }
    return page;
  }

  /** Components of one kind, as far as they are on a page. */
  record Parts(ComponentKind kind, Paged<ItemComponent> page) {}

  @GetMapping("/components/{kind}")
  ModelAndView components(
      @PathVariable String number,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(defaultValue = "0") int page) {
    Shown shown = shown(number, at, "items/components");
    ComponentKind asked = Words.find(ComponentKind.class, kind).orElseThrow(ItemNumbers::unknown);
    List<ItemComponent> all =
        configuration.components(shown.number(), shown.at()).getOrDefault(asked, List.of());
    shown.page().addObject("kind", asked);
    shown.page().addObject("components", Paged.of(all, page));
    return shown.page();
  }

  @GetMapping("/relations")
  ModelAndView relations(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(defaultValue = "0") int page) {
    ItemFilter.check(page, RELATIONS);
    Shown shown = shown(number, at, "items/relations");
    related(shown, page);
    shown.page().addObject("groups", configuration.groups(shown.number(), shown.at()));
    return shown.page();
  }

  private void related(Shown shown, int page) {
    List<RelatedItem> found = configuration.related(shown.number(), shown.at(), page, RELATIONS);
    boolean more =
        found.size() == RELATIONS
            && !configuration
                .related(shown.number(), shown.at(), (page + 1) * RELATIONS, 1)
                .isEmpty();
    shown.page().addObject("relationsAt", page);
    shown.page().addObject("moreRelations", more);
    shown
        .page()
        .addObject(
            "relations",
            found.stream()
                .map(one -> RelationRow.of(one, shown.number(), shown.words()))
                .sorted(Comparator.comparing(RelationRow::words))
                .toList());
  }

  @GetMapping("/history")
  ModelAndView history(
      @PathVariable String number, @RequestParam(required = false) @Nullable Long before) {
    Shown shown = shown(number, null, "items/history");
    entries(shown, before == null ? Long.MAX_VALUE : before, ENTRIES);
    return shown.page();
  }

  private void entries(Shown shown, long before, int most) {
    List<ItemHistoryEntry> found = history.history(shown.number(), before, most + 1);
    List<ItemHistoryEntry> entries = found.stream().limit(most).toList();
    shown
        .page()
        .addObject(
            "entries",
            DifferenceView.named(
                entries.stream()
                    .map(one -> DifferenceView.of(one, shown.item(), shown.words(), records))
                    .toList(),
                configuration::items));
    if (found.size() > most) {
      shown.page().addObject("next", entries.get(most - 1).update().number());
    }
  }

  @GetMapping("/differences")
  ModelAndView differences(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Shown shown = shown(number, null, "items/differences");
    Instant begin = reader.instant("from", from);
    Instant end = reader.instant("to", to);
    shown.page().addObject("from", begin);
    shown.page().addObject("to", end);
    if (begin != null) {
      shown
          .page()
          .addObject(
              "difference",
              DifferenceView.named(
                      List.of(
                          DifferenceView.of(
                              history.differences(shown.number(), begin, end),
                              shown.item().facts().itemClass(),
                              shown.words())),
                      configuration::items)
                  .get(0));
    }
    return shown.page();
  }

  /** What is shown: an item, at an instant or now, on a page. */
  private record Shown(
      RecordNumber number,
      ItemView item,
      @Nullable Instant at,
      ItemWords words,
      ModelAndView page) {}

  private Shown shown(String typed, @Nullable String typedAt, String template) {
    RecordNumber number = ItemNumbers.read(typed);
    Instant at = reader.instant("at", typedAt);
    ItemView item = at == null ? configuration.item(number) : configuration.item(number, at);
    ItemWords words = reader.words();
    ModelAndView page = reader.page(template, words);
    page.addObject("item", item);
    page.addObject("at", at);
    return new Shown(number, item, at, words, page);
  }
}
