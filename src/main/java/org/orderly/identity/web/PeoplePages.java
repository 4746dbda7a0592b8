package org.orderly.identity.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.AccessManagement;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.IdentityRule;
import org.orderly.identity.NewPerson;
import org.orderly.identity.PersonView;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's pages for people. */
@Controller
@RequestMapping("/admin/people")
class PeoplePages {

  private static final int SIZE = 50;

  private final IdentityManagement identity;
  private final AccessManagement access;

  PeoplePages(IdentityManagement identity, AccessManagement access) {
    this.identity = identity;
    this.access = access;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    int offset = Math.max(0, Math.min(page, 100_000)) * SIZE;
    List<PersonView> found = identity.people(q, PersonInput.orNull(group), offset, SIZE + 1);
    model.addAttribute("people", found.stream().limit(SIZE).toList());
    model.addAttribute("more", found.size() > SIZE);
    model.addAttribute("page", Math.max(0, page));
    model.addAttribute("q", q);
    model.addAttribute("group", group);
    return "admin/people";
  }

  @GetMapping("/new")
  String blank(Model model) {
    return form(PersonInput.empty(), null, model);
  }

  @PostMapping("/new")
  String register(@ModelAttribute PersonInput input, Model model, RedirectAttributes next) {
    try {
      identity.register(new NewPerson(input.key(), input.details()));
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      return form(input, null, model);
    }
    next.addAttribute("key", input.key());
    return "redirect:/admin/people/{key}";
  }

  @GetMapping("/{key}")
  String show(@PathVariable String key, Model model) {
    PersonView person = require(key);
    return form(PersonInput.of(person), person, model);
  }

  @PostMapping("/{key}")
  String amend(
      @PathVariable String key,
      @ModelAttribute PersonInput input,
      Model model,
      RedirectAttributes next) {
    try {
      identity.amend(key, input.details());
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      return form(input, require(key), model);
    }
    return done(key, next);
  }

  @PostMapping("/{key}/groups")
  String groups(
      @PathVariable String key,
      @RequestParam(name = "group", defaultValue = "") Set<String> kept,
      @RequestParam(name = "newGroup", defaultValue = "") Set<String> joined,
      Model model,
      RedirectAttributes next) {
    Set<String> wished = new TreeSet<>(kept);
    joined.stream().filter(group -> !group.isBlank()).forEach(wished::add);
    try {
      identity.keepMemberships(key, wished);
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("newGroups", List.copyOf(joined));
      return show(key, model);
    }
    return done(key, next);
  }

  @PostMapping("/{key}/active")
  String active(
      @PathVariable String key,
      @RequestParam boolean active,
      Model model,
      RedirectAttributes next) {
    try {
      if (active) {
        identity.activate(key);
      } else {
        identity.deactivate(key);
      }
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      return show(key, model);
    }
    return done(key, next);
  }

  @PostMapping("/{key}/password")
  String password(@PathVariable String key, Model model) {
    model.addAttribute("password", access.generatePassword(key));
    return show(key, model);
  }

  private static String done(String key, RedirectAttributes next) {
    next.addAttribute("key", key);
    return "redirect:/admin/people/{key}";
  }

  private String form(PersonInput input, @Nullable PersonView person, Model model) {
    model.addAttribute("input", input);
    model.addAttribute("person", person);
    Set<String> held = person == null ? Set.of() : identity.membershipsOf(person.key());
    model.addAttribute("held", held);
    model.addAttribute(
        "groups",
        identity.groups().stream()
            .filter(group -> group.kind() == GroupView.Kind.ROLE || held.contains(group.key()))
            .toList());
    return "admin/person";
  }

  private PersonView require(String key) {
    return identity
        .person(key)
        .orElseThrow(
            () -> new RuleViolation(IdentityRule.PERSON_UNKNOWN, "Nobody is registered so."));
  }
}
