package org.orderly.cmdb.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ItemCriteria;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemPage;
import org.orderly.cmdb.ItemSearchManagement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which configuration items are found. */
@Controller
@RequestMapping(ItemPages.PATH)
class ItemSearchPages {

  private static final int ROWS = 50;

  /** Fields whose values are typed, since there may be any number of them. */
  private static final List<String> TYPED =
      List.of(
          ItemField.SUPPORT_GROUP.key(),
          ItemField.CUSTOMER.key(),
          ItemField.SITE.key(),
          ItemField.OWNER.key());

  private final ItemSearchManagement search;
  private final ItemReader reader;

  ItemSearchPages(ItemSearchManagement search, ItemReader reader) {
    this.search = search;
    this.reader = reader;
  }

  @GetMapping
  ModelAndView find(
      @RequestParam(name = "class", required = false) @Nullable String itemClass,
      @ModelAttribute ItemFilter filter,
      @RequestParam(defaultValue = "0") int page) {
    ItemFilter.check(page, ROWS);
    ItemCriteria criteria = filter.criteria(itemClass);
    ItemPage found = search.find(criteria, page, ROWS);
    ItemWords words = reader.words();
    ItemSearchAddress address = new ItemSearchAddress(itemClass, filter);
    ModelAndView shown = reader.page("items/search", words);
    shown.addObject("found", found);
    shown.addObject("address", address);
    shown.addObject("typed", TYPED);
    shown.addObject(
        "facets",
        search.facets(criteria).stream()
            .map(facet -> FacetView.of(facet, address, words))
            .filter(FacetView::shown)
            .toList());
    return shown;
  }
}
