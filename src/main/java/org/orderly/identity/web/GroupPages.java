package org.orderly.identity.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewGroup;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Paged;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    String part = q.strip().toLowerCase(Locale.ROOT);
    List<GroupView> found = identity.groups().stream().filter(group -> named(group, part)).toList();
    model.addAttribute("groups", Paged.of(found, page));
    model.addAttribute("q", q);
    return "admin/groups";
  }

  private static boolean named(GroupView group, String part) {
    return (group.key() + '\n' + group.name()).toLowerCase(Locale.ROOT).contains(part);
  }

  @PostMapping
  String create(
      @RequestParam String key,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable String lead,
      Model model,
      RedirectAttributes next) {
    return kept(
        key,
        () -> groupManagement.create(new NewGroup(key.strip(), name, PersonInput.orNull(lead))),
        model,
        next);
  }

  @PostMapping("/{key}")
  String amend(
      @PathVariable String key,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable String lead,
      @RequestParam(required = false) @Nullable String email,
      Model model,
      RedirectAttributes next) {
    return kept(
        key,
        () -> groupManagement.amend(key, name, PersonInput.orNull(lead), PersonInput.orNull(email)),
        model,
        next);
  }

  /** Shows the group afterwards, wherever it stands in the list. */
  private String kept(String key, Runnable write, Model model, RedirectAttributes next) {
    try {
      write.run();
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      return list(key, 0, model);
    }
    next.addAttribute("q", key.strip());
    return "redirect:/admin/groups";
  }
}
