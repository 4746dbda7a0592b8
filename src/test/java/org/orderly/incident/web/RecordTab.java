package org.orderly.incident.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The Record tab of Tasklist as a person uses it. */
final class RecordTab {

  private final Page page;

  RecordTab(Page page) {
    this.page = page;
  }

  /** Opens the tab of a task by its address, and waits for the record. */
  RecordTab open(String task) {
    page.navigate("about:blank");
    page.navigate("/camunda/app/tasklist/default/#/?task=" + task + "&detailsTab=orderly-record");
    title().waitFor();
    return this;
  }

  Locator root() {
    return page.locator(".or-record");
  }

  Locator title() {
    return root().locator(".or-title");
  }

  Locator headline() {
    return root().locator(".or-headline");
  }

  /** The fact under this name. */
  Locator fact(String name) {
    return root()
        .locator(".or-facts > div")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("dt", new Page.LocatorOptions().setHasText(name))))
        .locator("dd");
  }

  Locator description() {
    return root().locator(".or-description p");
  }

  Locator note() {
    return root().getByLabel("Work note");
  }

  Locator reply() {
    return root().getByLabel("Reply to the caller");
  }

  void forTheCaller() {
    root().getByLabel("The caller too").check();
  }

  Locator button(String name) {
    return root().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  /** The journal, newest first. */
  Locator entries() {
    return root().locator(".or-entry");
  }

  Locator links() {
    return root().locator(".or-links li");
  }

  Locator items() {
    return root().locator(".or-items li");
  }

  /** What fails with the items. */
  Locator reach() {
    return root().locator(".or-reach");
  }

  Locator history() {
    return root().locator(".or-history li");
  }

  Locator clock(String name) {
    return root()
        .locator(".or-clock")
        .filter(new Locator.FilterOptions().setHas(page.locator("text=" + name).first()));
  }

  /** What was done, and what somebody else did. */
  Locator told() {
    return root().getByRole(AriaRole.STATUS);
  }

  /** Why something was not done. */
  Locator refusal() {
    return root().getByRole(AriaRole.ALERT);
  }
}
