package org.orderly.kernel.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.FormOptions.Option;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests what a long list has of what somebody is typing, page by page. */
@RestController
class ChoiceController {

  private static final int LARGEST_PAGE = 50;
  private static final int LAST_PAGE = 10_000;
  private static final int LONGEST = 300;

  private final Choices choices;

  ChoiceController(Choices choices) {
    this.choices = choices;
  }

  /**
   * One value.
   *
   * @param text its name and key, as it stands in a field
   */
  record Choice(String value, String label, String text) {

    static Choice of(Option option) {
      return new Choice(option.value(), option.label(), option.text());
    }
  }

  /** One page of values. */
  record Page(List<Choice> choices, boolean more) {}

  @GetMapping("/api/choices/{list}")
  Page find(
      @PathVariable String list,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    Actor actor = Acting.current();
    FormOptions found =
        choices
            .open(list, actor)
            .orElseThrow(
                () -> new RuleViolation(KernelRule.NOT_FOUND, "There is no such list for you."));
    require(q, page, size);
    List<Option> options = found.find(actor, q, page * size, size + 1);
    return new Page(options.stream().limit(size).map(Choice::of).toList(), options.size() > size);
  }

  private static void require(String q, int page, int size) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (q.length() > LONGEST) {
      fields.put("q", "At most " + LONGEST + " characters");
    }
    if (page < 0 || page > LAST_PAGE) {
      fields.put("page", "A number from 0 to " + LAST_PAGE);
    }
    if (size < 1 || size > LARGEST_PAGE) {
      fields.put("size", "A number from 1 to " + LARGEST_PAGE);
    }
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          KernelRule.INPUT_REFUSED, "Refused: " + String.join(", ", fields.keySet()), fields);
    }
  }
}
