package org.orderly.change.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeView;
import org.orderly.change.ContentVersion;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which staff read what a change said before, and what became otherwise (8.5.1.3). */
@Controller
@RequestMapping("/changes/{number}/versions")
class ChangeVersionPages {

  private static final int SHOWN = 20;

  private final ChangeManagement changes;
  private final ReaderWords words;

  ChangeVersionPages(ChangeManagement changes, ReaderWords words) {
    this.changes = changes;
    this.words = words;
  }

  /** A version, and what it says otherwise than the one before. */
  record Step(ContentVersion version, List<ContentFields.Difference> differences) {}

  /** Versions from one on down, the newest first. */
  @GetMapping
  ModelAndView all(@PathVariable String number, @RequestParam(defaultValue = "1000000") int from) {
    RecordNumber read = ChangeNumbers.read(number);
    ChangeView change = changes.change(read);
    ReaderWords.ForReader reader = words.ofReader();
    int first = Math.max(1, Math.min(from, change.contentVersion()));
    int last = Math.max(1, first - SHOWN + 1);
    List<Step> steps = new ArrayList<>();
    ContentVersion version = changes.content(read, first);
    for (int at = first; at >= last; at--) {
      ContentVersion before = at == 1 ? null : changes.content(read, at - 1);
      steps.add(
          new Step(
              version,
              before == null
                  ? List.of()
                  : ContentFields.between(before.content(), version.content(), reader)));
      version = before == null ? version : before;
    }
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("change", change);
    model.put("steps", steps);
    model.put("older", last > 1 ? last - 1 : null);
    model.put("reader", reader);
    return new ModelAndView("change/versions", model);
  }
}
