package org.orderly.cmdb.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemClassView;
import org.orderly.cmdb.VerificationManagement;
import org.orderly.cmdb.VerificationRule;
import org.orderly.cmdb.VerificationScope.Kind;
import org.orderly.cmdb.VerificationView;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which configuration managers begin a verification by hand (8.2.6). */
@Controller
@RequestMapping("/verifications")
class VerificationStartPages {

  private static final String OF = "of";

  private final VerificationManagement verifications;
  private final ItemClassManagement classes;
  private final VerificationTexts texts;

  VerificationStartPages(
      VerificationManagement verifications, ItemClassManagement classes, VerificationTexts texts) {
    this.verifications = verifications;
    this.classes = classes;
    this.texts = texts;
  }

  @GetMapping("/new")
  ModelAndView offered(
      @RequestParam(name = "class", defaultValue = "") String itemClass,
      @RequestParam(defaultValue = "") String items) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(Kind.CLASS.word(), itemClass);
    values.put(Kind.ITEMS.word(), items);
    return shown(TypedForm.offered(values));
  }

  @PostMapping
  ModelAndView start(@RequestParam MultiValueMap<String, String> sent) {
    verifications.requireLeader();
    TypedForm form = TypedForm.sent(sent);
    try {
      VerificationView begun = verifications.start(request(form).wish());
      return new ModelAndView("redirect:/verifications/" + begun.number());
    } catch (RuleViolation refusal) {
      return shown(form.refused(atItsField(form, refusal)));
    }
  }

  /** What is filled in says what is meant: one of the fields. */
  private static VerificationRequest request(TypedForm form) {
    List<Kind> filled = filled(form);
    if (filled.size() != 1) {
      Map<String, String> fields = new LinkedHashMap<>();
      (filled.isEmpty() ? List.of(Kind.CLASS) : filled)
          .forEach(kind -> fields.put(kind.word(), "Fill in one of the fields, and one alone"));
      throw new RuleViolation(VerificationRule.START_REFUSED, "Refused: scope", fields);
    }
    Kind kind = filled.get(0);
    return kind == Kind.ITEMS
        ? new VerificationRequest(kind.word(), null, numbers(form))
        : new VerificationRequest(kind.word(), form.value(kind.word()), List.of());
  }

  private static List<Kind> filled(TypedForm form) {
    return Stream.of(Kind.values()).filter(kind -> !form.value(kind.word()).isBlank()).toList();
  }

  private static List<@Nullable String> numbers(TypedForm form) {
    List<@Nullable String> numbers = new ArrayList<>();
    form.list(Kind.ITEMS.word()).forEach(line -> numbers.addAll(List.of(line.split("[\\s,;]+"))));
    return numbers;
  }

  private static RuleViolation atItsField(TypedForm form, RuleViolation refusal) {
    String told = refusal.fields().get(OF);
    return told == null
        ? refusal
        : new RuleViolation(
            refusal.rule(),
            Objects.toString(refusal.getMessage()),
            Map.of(filled(form).get(0).word(), told));
  }

  private ModelAndView shown(TypedForm form) {
    verifications.requireLeader();
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("form", form);
    model.put("classes", classes.classes().stream().map(ItemClassView::key).sorted().toList());
    model.put("texts", texts.ofReader());
    return form.on(new ModelAndView("cmdb/new-verification", model));
  }
}
