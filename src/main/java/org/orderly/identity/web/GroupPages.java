package org.orderly.identity.web;

import org.jspecify.annotations.Nullable;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewGroup;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's page for groups and their leads. */
@Controller
@RequestMapping("/admin/groups")
class GroupPages {

  private final IdentityManagement identity;
  private final GroupManagement groupManagement;

  GroupPages(IdentityManagement identity, GroupManagement groupManagement) {
    this.identity = identity;
    this.groupManagement = groupManagement;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("groups", identity.groups());
    return "admin/groups";
  }

  @PostMapping
  String create(
      @RequestParam String key,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable String lead,
      Model model) {
    try {
      groupManagement.create(new NewGroup(key.strip(), name, PersonInput.orNull(lead)));
      return "redirect:/admin/groups";
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      return list(model);
    }
  }

  @PostMapping("/{key}")
  String amend(
      @PathVariable String key,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable String lead,
      @RequestParam(required = false) @Nullable String email,
      Model model) {
    try {
      groupManagement.amend(key, name, PersonInput.orNull(lead), PersonInput.orNull(email));
      return "redirect:/admin/groups";
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      return list(model);
    }
  }
}
