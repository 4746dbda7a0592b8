package org.orderly.engine.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.EngineRule;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.InboxQuery;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of the person signed in. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks", description = "What people have to do")
class TaskController {

  private final TaskManagement tasks;
  private final FormDirectory forms;

  TaskController(TaskManagement tasks, FormDirectory forms) {
    this.tasks = tasks;
    this.forms = forms;
  }

  @GetMapping
  @Operation(summary = "One page of the inbox, the most urgent first")
  InboxPage inbox(
      @RequestParam(defaultValue = "mine") String filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return InboxPage.of(tasks.inbox(query(filter, page, size), Acting.current()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A task with its form, the form's lists and what is known of the record")
  TaskPage task(@PathVariable String id) {
    TaskView task = tasks.task(id, Acting.current());
    return TaskPage.of(task, forms.ofTask(id, Acting.current()).orElse(null));
  }

  @PostMapping("/{id}/claim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes a task that is offered to a group of the person")
  void claim(@PathVariable String id) {
    tasks.claim(id, Acting.current());
  }

  @PostMapping("/{id}/unclaim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Gives a task back to its groups")
  void unclaim(@PathVariable String id) {
    tasks.unclaim(id, Acting.current());
  }

  @PostMapping("/{id}/complete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Completes a task with the fields of its form")
  void complete(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Map<String, Object> fields) {
    tasks.complete(id, fields == null ? Map.of() : fields, Acting.current());
  }

  private static InboxQuery query(String filter, int page, int size) {
    Map<String, String> refusals = new LinkedHashMap<>();
    InboxQuery.Filter part = InboxQuery.Filter.MINE;
    try {
      part = InboxQuery.Filter.valueOf(filter.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      refusals.put("filter", "Filter is one of mine, groups, due, board, major.");
    }
    if (page < 0 || page > InboxQuery.LAST_PAGE) {
      refusals.put("page", "Page is 0 to " + InboxQuery.LAST_PAGE + ".");
    }
    if (size < 1 || size > InboxQuery.LARGEST_PAGE) {
      refusals.put("size", "Size is 1 to " + InboxQuery.LARGEST_PAGE + ".");
    }
    if (!refusals.isEmpty()) {
      throw new RuleViolation(
          EngineRule.INBOX_QUERY, String.join(" ", refusals.values()), refusals);
    }
    return new InboxQuery(part, page, size);
  }
}
