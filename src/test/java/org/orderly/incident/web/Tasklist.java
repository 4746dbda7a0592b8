package org.orderly.incident.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** Camunda Tasklist as a person uses it. */
public final class Tasklist {

  private static final String HOME = "/camunda/app/tasklist/default/";

  private final Page page;

  public Tasklist(Page page) {
    this.page = page;
  }

  public Tasklist open() {
    page.navigate(HOME);
    workLists().first().waitFor();
    return this;
  }

  /** The names of the ready work lists. */
  public Locator workLists() {
    return page.locator(".task-filter .name a");
  }

  public void show(String workList) {
    workLists().filter(new Locator.FilterOptions().setHasText(workList)).click();
  }

  /** The tasks of the work list that is shown. */
  public Locator tasks() {
    return page.locator(".tasks-list li.task");
  }

  /** Opens a task by its address, as a link in a message would. */
  public Tasklist open(String task) {
    page.navigate("about:blank");
    page.navigate(HOME + "#/?task=" + task);
    page.locator(".fjs-container form").waitFor();
    return this;
  }

  /** Writes a comment at the task that is open, and turns to its history. */
  public void comment(String text) {
    page.locator(".createCommentLink").click();
    page.locator("#comment-form-message").fill(text);
    page.locator(".modal-footer button[type='submit']").click();
    page.locator("#comment-form-message")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    page.locator(".task-details .nav-tabs a", new Page.LocatorOptions().setHasText("History"))
        .click();
  }

  public void claim() {
    page.locator("[ng-click='claim()']").click();
    page.locator("[ng-click='unclaim()']").waitFor();
  }

  /** What a person types into, by the key of the form's field. */
  public Locator field(String key) {
    return page.locator("[id$='-Field_" + key + "']");
  }

  public void choose(String key, String option) {
    Locator select =
        page.locator(".fjs-form-field-select")
            .filter(new Locator.FilterOptions().setHas(field(key)));
    select.locator(".fjs-input-group").click();
    select
        .locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(exactly(option)))
        .click();
  }

  public void pick(String option) {
    page.locator(".fjs-form-field-radio label")
        .filter(new Locator.FilterOptions().setHasText(exactly(option)))
        .click();
  }

  public void holdUntil(String date, String time) {
    instant("holdUntilInput", date, time);
  }

  /** Types a day, such as 31/12/2027, and a time into a field that has both. */
  public void instant(String key, String date, String time) {
    page.locator("[id$='-Field_" + key + "-date']").fill(date);
    page.keyboard().press("Tab");
    Locator ofDay = page.locator("[id$='-Field_" + key + "-time']");
    ofDay.fill(time);
    ofDay.blur();
  }

  public void complete() {
    page.locator("[ng-click='complete()']").click();
  }

  /** What the server says against the form. */
  public Locator refusal() {
    return page.locator(".notifications .alert-danger").last();
  }

  /** Waits until the task is done and its form is gone. */
  public void done() {
    page.locator(".fjs-container form")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private static Pattern exactly(String text) {
    return Pattern.compile("^\\s*" + text + "\\s*$");
  }
}
