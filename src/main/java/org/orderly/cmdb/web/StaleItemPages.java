package org.orderly.cmdb.web;

import org.orderly.cmdb.StaleItems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of configuration items that inventories find no more (8.2.6). */
@Controller
class StaleItemPages {

  private static final int ROWS = 50;

  private final StaleItems items;
  private final ReaderTexts texts;

  StaleItemPages(StaleItems items, ReaderTexts texts) {
    this.items = items;
    this.texts = texts;
  }

  @GetMapping("/stale-items")
  ModelAndView all(@RequestParam(defaultValue = "0") int page) {
    ModelAndView shown = new ModelAndView("imports/stale", "found", items.find(page, ROWS));
    shown.addObject("texts", texts.ofReader());
    return shown;
  }
}
