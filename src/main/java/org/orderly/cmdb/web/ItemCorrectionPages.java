package org.orderly.cmdb.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.CorrectionManagement;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemClassView;
import org.orderly.cmdb.ItemView;
import org.orderly.cmdb.NewCorrection;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which staff propose to correct an item, or to add one (8.2.6). */
@Controller
@RequestMapping("/configuration-items")
class ItemCorrectionPages {

  private static final String SERVICE = "service";

  private final CorrectionManagement corrections;
  private final ConfigurationManagement configuration;
  private final ItemClassManagement classes;
  private final CorrectionFormPage page;

  ItemCorrectionPages(
      CorrectionManagement corrections,
      ConfigurationManagement configuration,
      ItemClassManagement classes,
      CorrectionFormPage page) {
    this.corrections = corrections;
    this.configuration = configuration;
    this.classes = classes;
    this.page = page;
  }

  @GetMapping("/{number}/correct")
  ModelAndView offered(@PathVariable String number) {
    ItemView item = item(number);
    return page.amending(item, path(item), CorrectionForm.of(item));
  }

  @PostMapping("/{number}/correct")
  ModelAndView propose(
      @PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
    ItemView item = item(number);
    TypedForm form = TypedForm.sent(sent);
    TypedCorrection typed = page.read(item, form);
    try {
      return proposed(typed, form);
    } catch (RuleViolation refusal) {
      return page.amending(item, path(item), form.refused(typed.told(refusal)));
    }
  }

  /** Offers the classes, and the fields of one of them once it is chosen. */
  @GetMapping("/new")
  ModelAndView added(@RequestParam(name = "class", defaultValue = "") String itemClass) {
    corrections.requireCorrector();
    if (itemClass.isBlank()) {
      Map<String, @Nullable Object> model = new HashMap<>();
      model.put("classes", offered());
      return new ModelAndView("cmdb/new-item", model);
    }
    return page.adding(
        classes.itemClass(itemClass), "/configuration-items/new", TypedForm.offered(Map.of()));
  }

  @PostMapping("/new")
  ModelAndView add(
      @RequestParam(name = "class", defaultValue = "") String itemClass,
      @RequestParam MultiValueMap<String, String> sent) {
    corrections.requireCorrector();
    ItemClassView of = classes.itemClass(itemClass);
    TypedForm form = TypedForm.sent(sent);
    TypedCorrection typed = page.read(of, form);
    try {
      return proposed(typed, form);
    } catch (RuleViolation refusal) {
      return page.adding(of, "/configuration-items/new", form.refused(typed.told(refusal)));
    }
  }

  private ModelAndView proposed(TypedCorrection typed, TypedForm form) {
    RecordNumber number =
        corrections.propose(new NewCorrection(typed.plan(), form.value("reason"), null)).number();
    return new ModelAndView("redirect:" + CorrectionPages.PATH + "/" + number);
  }

  private List<ItemClassView> offered() {
    return classes.classes().stream()
        .filter(each -> !each.retired() && !each.facts().abstractClass())
        .filter(each -> !each.path().contains(SERVICE))
        .toList();
  }

  private ItemView item(String number) {
    corrections.requireCorrector();
    return configuration.item(ItemNumbers.read(number));
  }

  private static String path(ItemView item) {
    return "/configuration-items/" + item.number() + "/correct";
  }
}
