package org.orderly.engine.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.engine.EngineRule;
import org.orderly.engine.InboxQuery;
import org.orderly.engine.TaskManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the cards of a task list show of the records that the tasks belong to. */
@RestController
@Tag(name = "Tasks")
class TaskCardController {

  private final TaskManagement tasks;

  TaskCardController(TaskManagement tasks) {
    this.tasks = tasks;
  }

  /** Asked once for all cards of a page; costs one statement. */
  @GetMapping("/api/task-cards")
  @Operation(summary = "Those of up to 100 tasks that are open and that the person may see")
  List<TaskLine> cards(@RequestParam("id") Set<String> ids) {
    if (ids.size() > InboxQuery.LARGEST_PAGE) {
      String limit = "At most " + InboxQuery.LARGEST_PAGE + " tasks are asked for at once.";
      throw new RuleViolation(EngineRule.INBOX_QUERY, limit, Map.of("id", limit));
    }
    return tasks.tasks(ids, Acting.current()).stream().map(TaskLine::of).toList();
  }
}
