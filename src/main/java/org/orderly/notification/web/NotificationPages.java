package org.orderly.notification.web;

import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.LocalTimes;
import org.orderly.kernel.web.Words;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationState;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's page for what people are told by mail. */
@Controller
@RequestMapping("/admin/notifications")
class NotificationPages {

  private static final int ROWS = 50;

  private final NotificationManagement notifications;
  private final IdentityManagement identity;

  NotificationPages(NotificationManagement notifications, IdentityManagement identity) {
    this.notifications = notifications;
    this.identity = identity;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    NotificationState wanted = Words.read(NotificationState.class, "state", state);
    int shown = Math.max(0, Math.min(page, 100_000));
    model.addAttribute("state", wanted);
    model.addAttribute("page", shown);
    model.addAttribute("rows", ROWS);
    model.addAttribute("notifications", notifications.notifications(wanted, shown * ROWS, ROWS));
    model.addAttribute("waiting", notifications.count(NotificationState.WAITING));
    model.addAttribute("failed", notifications.count(NotificationState.FAILED));
    model.addAttribute("states", NotificationState.values());
    model.addAttribute("hasServer", notifications.hasServer());
    model.addAttribute("showsTexts", notifications.showsTexts());
    model.addAttribute("times", times());
    return "admin/notifications";
  }

  @GetMapping("/{id}")
  String letter(@PathVariable long id, Model model) {
    model.addAttribute("letter", notifications.letter(id));
    model.addAttribute("notification", notifications.notification(id).orElseThrow());
    model.addAttribute("times", times());
    return "admin/notification";
  }

  @PostMapping("/{id}/resend")
  String resend(@PathVariable long id, Model model) {
    try {
      notifications.resend(id);
      return "redirect:/admin/notifications";
    } catch (RuleViolation refusal) {
      model.addAttribute("refusal", refusal);
      return list(null, 0, model);
    }
  }

  private LocalTimes times() {
    return new LocalTimes(identity.zoneOf(Acting.current().key()), LocaleContextHolder.getLocale());
  }
}
