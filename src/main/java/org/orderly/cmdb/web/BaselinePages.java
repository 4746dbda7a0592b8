package org.orderly.cmdb.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.BaselineComparison;
import org.orderly.cmdb.BaselineManagement;
import org.orderly.cmdb.BaselineRestoring;
import org.orderly.cmdb.BaselineView;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.Environment;
import org.orderly.cmdb.ImpactQuestion;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemStatus;
import org.orderly.kernel.RecordNumber;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of baselines (8.2.6): list, take, read, compare, go back. */
@Controller
@RequestMapping("/baselines")
class BaselinePages {

  private static final int ROWS = 20;

  private final BaselineManagement baselines;
  private final BaselineRestoring restoring;
  private final BaselineWishes wishes;
  private final ItemClassManagement classes;
  private final ConfigurationManagement configuration;
  private final ItemReader reader;
  private final ReaderTexts texts;

  BaselinePages(
      BaselineManagement baselines,
      BaselineRestoring restoring,
      BaselineWishes wishes,
      ItemClassManagement classes,
      ConfigurationManagement configuration,
      ItemReader reader,
      ReaderTexts texts) {
    this.baselines = baselines;
    this.restoring = restoring;
    this.wishes = wishes;
    this.classes = classes;
    this.configuration = configuration;
    this.reader = reader;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView all(@RequestParam(defaultValue = "0") int page) {
    return page("baselines/list", Map.of("found", baselines.all(page, ROWS)));
  }

  /** A form; it can be opened with items and a kind given. */
  @GetMapping("/new")
  ModelAndView blank(
      @RequestParam(defaultValue = "items") String kind,
      @RequestParam(required = false) @Nullable List<String> items) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("kind", kind);
    values.put("items", items == null ? "" : String.join("\n", items));
    values.put("depth", ImpactQuestion.USUAL_DEPTH);
    return form(TypedForm.offered(values));
  }

  @PostMapping
  ModelAndView take(@RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    try {
      return to(baselines.take(wishes.of(request(form))));
    } catch (RuleViolation refusal) {
      return form(form.refused(refusal));
    }
  }

  private static BaselineRequest request(TypedForm form) {
    return new BaselineRequest(
        form.value("name"),
        form.value("reason"),
        form.value("kind"),
        Arrays.<@Nullable String>asList(form.value("items").split("[\\s,;]+")),
        form.value("service"),
        form.value("depth"),
        form.value("q"),
        form.value("class"),
        form.value("status"),
        form.value("owner"),
        form.value("group"),
        form.value("customer"),
        form.value("site"),
        form.value("criticality"),
        form.value("environment"));
  }

  private ModelAndView form(TypedForm form) {
    baselines.requireKeeper();
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("kinds", BaselineRequest.Kind.values());
    model.put("classes", classes.classes());
    model.put("statuses", ItemStatus.values());
    model.put("criticalities", Criticality.values());
    model.put("environments", Environment.values());
    return form.on(page("baselines/new", model));
  }

  @GetMapping("/{number}")
  ModelAndView one(
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String verify) {
    BaselineView baseline = baselines.baseline(BaselineNumbers.read(number));
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("baseline", baseline);
    model.put("page", page);
    model.put("last", (baseline.items() - 1) / ROWS);
    model.put("items", baselines.items(baseline.number(), page, ROWS));
    model.put("verified", verify == null ? null : baselines.verify(baseline.number()));
    return page("baselines/one", model);
  }

  @GetMapping("/{number}/comparison")
  ModelAndView compare(
      @PathVariable String number, @RequestParam MultiValueMap<String, String> asked) {
    return comparison(BaselineNumbers.read(number), TypedForm.sent(asked));
  }

  private ModelAndView comparison(RecordNumber number, TypedForm form) {
    TypedForm shown = form;
    RecordNumber with = null;
    try {
      with = BaselineNumbers.readOrNull(form.value("with"));
      if (with != null) {
        baselines.baseline(with);
      }
    } catch (RuleViolation unknown) {
      shown = form.refused(unknown);
      with = null;
    }
    BaselineComparison found =
        baselines.compare(
            number,
            with,
            Words.read(BaselineComparison.Standing.class, "standing", form.value("standing")),
            new TypedFields().number("page", form.value("page"), 0),
            ROWS);
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("found", found);
    model.put("differences", differences(found.lines()));
    model.put("standings", BaselineComparison.Standing.values());
    return shown.on(page("baselines/comparison", model));
  }

  /** What is other of each item, in the reader's words. */
  private Map<RecordNumber, DifferenceView> differences(List<BaselineComparison.Line> lines) {
    ItemWords words = reader.words();
    List<DifferenceView> told =
        DifferenceView.named(
            lines.stream()
                .map(line -> DifferenceView.of(line.difference(), line.itemClass(), words))
                .toList(),
            configuration::items);
    Map<RecordNumber, DifferenceView> differences = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      differences.put(lines.get(i).item(), told.get(i));
    }
    return differences;
  }

  @PostMapping("/{number}/restoration")
  ModelAndView restore(
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> sent,
      RedirectAttributes after) {
    RecordNumber baseline = BaselineNumbers.read(number);
    TypedForm form = TypedForm.sent(sent);
    try {
      RecordNumber correction =
          restoring.propose(
              baseline,
              BaselineController.items(
                  form.list("items").stream().<@Nullable String>map(item -> item).toList()),
              form.value("reason"));
      after.addFlashAttribute("proposed", correction.value());
      return new ModelAndView("redirect:/baselines/" + baseline);
    } catch (RuleViolation refusal) {
      baselines.requireKeeper();
      return comparison(baseline, form.refused(refusal));
    }
  }

  private static ModelAndView to(BaselineView baseline) {
    return new ModelAndView("redirect:/baselines/" + baseline.number());
  }

  private ModelAndView page(String view, Map<String, ?> more) {
    ModelAndView page = new ModelAndView(view, new HashMap<>(more));
    page.addObject("texts", texts.ofReader());
    page.addObject("keeper", baselines.keeper());
    return page;
  }
}
