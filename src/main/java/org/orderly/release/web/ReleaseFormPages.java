package org.orderly.release.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BackOutTest;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.orderly.release.ReleaseContent;
import org.orderly.release.ReleaseContentVersion;
import org.orderly.release.ReleaseManagement;
import org.orderly.release.Rollout;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which release managers write what a release says (8.5.3). */
@Controller
@RequestMapping("/releases")
class ReleaseFormPages {

  private static final String READ = "read";

  private final ReleaseManagement releases;
  private final ReleaseReaderTexts texts;

  ReleaseFormPages(ReleaseManagement releases, ReleaseReaderTexts texts) {
    this.releases = releases;
    this.texts = texts;
  }

  @GetMapping("/new")
  ModelAndView offered(@RequestParam(defaultValue = "") String change) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("changes", change);
    values.put("backOutTest", BackOutTest.UNTESTED.word());
    return shown(null, TypedForm.offered(values));
  }

  @PostMapping
  ModelAndView propose(@RequestParam MultiValueMap<String, String> sent) {
    releases.requireLeader();
    TypedForm form = TypedForm.sent(sent);
    try {
      RecordNumber number =
          releases
              .propose(request(form).content(), TypedFields.orNull(form.value("manager")))
              .number();
      return new ModelAndView("redirect:/releases/" + number);
    } catch (RuleViolation refusal) {
      return shown(null, form.refused(ofFields(refusal)));
    }
  }

  @GetMapping("/{number}/edit")
  ModelAndView written(@PathVariable String number) {
    RecordNumber read = ReleaseNumbers.read(number);
    return shown(read, TypedForm.offered(values(releases.content(read))));
  }

  @PostMapping("/{number}")
  ModelAndView revise(
      @PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
    RecordNumber read = ReleaseNumbers.read(number);
    releases.release(read);
    releases.requireLeader();
    TypedForm form = TypedForm.sent(sent);
    try {
      releases.revise(read, request(form).content(), version(form));
    } catch (RuleViolation refusal) {
      return shown(read, form.refused(ofFields(refusal)));
    }
    return new ModelAndView("redirect:/releases/" + read);
  }

  private static int version(TypedForm form) {
    return new TypedFields().number(READ, form.value(READ), 0);
  }

  private ModelAndView shown(@Nullable RecordNumber number, TypedForm form) {
    releases.requireLeader();
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("number", number);
    model.put("texts", texts.ofReader());
    model.put("rollouts", Rollout.values());
    model.put("backOutTests", BackOutTest.values());
    return form.on(new ModelAndView("release/form", model));
  }

  private Map<String, @Nullable Object> values(ReleaseContentVersion version) {
    ReleaseContent content = version.content();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(READ, version.version());
    values.put("title", content.title());
    values.put("versionName", content.versionName());
    values.put("description", content.description());
    values.put("services", lines(content.services(), Function.identity()));
    values.put("customer", content.customer());
    values.put("acceptor", content.acceptor());
    values.put("rollout", content.rollout().word());
    values.put("changes", lines(content.changes(), RecordNumber::value));
    values.put("knownErrors", lines(content.knownErrors(), RecordNumber::value));
    values.put("items", lines(content.items(), RecordNumber::value));
    values.put("criteria", lines(content.criteria(), Function.identity()));
    values.put("stages", texts.ofReader().typed(content.stages()));
    values.put("backOut", content.backOut());
    values.put("backOutTest", content.backOutTest().word());
    values.put("backOutReason", content.backOutReason());
    values.put("communication", content.communication());
    return values;
  }

  private static <T> String lines(List<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining("\n"));
  }

  private ReleaseRequest request(TypedForm form) {
    ReleaseReaderTexts.ForReader reader = texts.ofReader();
    return new ReleaseRequest(
        form.value("title"),
        form.value("versionName"),
        form.value("description"),
        list(form, "services"),
        form.value("customer"),
        form.value("acceptor"),
        form.value("manager"),
        form.value("rollout"),
        list(form, "changes"),
        list(form, "knownErrors"),
        list(form, "items"),
        list(form, "criteria"),
        form.list("stages").stream().<ReleaseRequest.@Nullable Stage>map(reader::stage).toList(),
        form.value("backOut"),
        form.value("backOutTest"),
        form.value("backOutReason"),
        form.value("communication"));
  }

  private static List<@Nullable String> list(TypedForm form, String field) {
    return form.list(field).stream().<@Nullable String>map(line -> line).toList();
  }

  /** What is refused of a line is said at the field that has the lines. */
  private static RuleViolation ofFields(RuleViolation refusal) {
    Map<String, String> fields = new LinkedHashMap<>();
    refusal
        .fields()
        .forEach(
            (field, why) -> {
              String[] parts = field.split("[\\[\\]]");
              fields.merge(
                  parts[0],
                  parts.length > 1 ? (Integer.parseInt(parts[1]) + 1) + ": " + why : why,
                  (one, other) -> one + "; " + other);
            });
    return fields.isEmpty()
        ? refusal
        : new RuleViolation(refusal.rule(), String.valueOf(refusal.getMessage()), fields);
  }
}
