package org.orderly.change.web;

import org.orderly.change.AuthorizationManagement;
import org.orderly.change.ChangeManagement;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.Paged;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The agenda of those who authorize changes, and what they decided last. */
@Controller
class BoardPage {

  static final String PATH = "/board";

  private final AuthorizationManagement authorizations;
  private final ChangeManagement changes;

  BoardPage(AuthorizationManagement authorizations, ChangeManagement changes) {
    this.authorizations = authorizations;
    this.changes = changes;
  }

  @GetMapping(PATH)
  String show(@RequestParam(defaultValue = "0") int page, Model model) {
    model.addAttribute("agenda", authorizations.agenda());
    model.addAttribute("decided", Paged.of(authorizations.decided(), page));
    return "change/board";
  }

  /** The minutes of one change, or how its votes stand. */
  @GetMapping(PATH + "/{number}")
  String minutes(@PathVariable String number, Model model) {
    RecordNumber change = ChangeNumbers.read(number);
    model.addAttribute("number", change);
    model.addAttribute("change", changes.change(change));
    return "change/minutes";
  }
}
