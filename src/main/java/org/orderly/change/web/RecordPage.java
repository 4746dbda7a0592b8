package org.orderly.change.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeNotes;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeView;
import org.orderly.change.ContentVersion;
import org.orderly.cmdb.BaselineManagement;
import org.orderly.engine.TaskManagement;
import org.orderly.journal.LinkManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.TypedForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** All that the page of one change shows. */
@Component
class RecordPage {

  private static final List<ChangeState> LINE =
      List.of(
          ChangeState.NEW,
          ChangeState.ASSESSMENT,
          ChangeState.AUTHORIZATION,
          ChangeState.SCHEDULED,
          ChangeState.IMPLEMENTATION,
          ChangeState.REVIEW,
          ChangeState.CLOSED);

  private final ChangeManagement changes;
  private final ChangeNotes notes;
  private final LinkManagement links;
  private final TaskManagement tasks;
  private final BaselineManagement baselines;
  private final ChangeImpact impact;
  private final ReaderWords words;

  RecordPage(
      ChangeManagement changes,
      ChangeNotes notes,
      LinkManagement links,
      TaskManagement tasks,
      BaselineManagement baselines,
      ChangeImpact impact,
      ReaderWords words) {
    this.changes = changes;
    this.notes = notes;
    this.links = links;
    this.tasks = tasks;
    this.baselines = baselines;
    this.impact = impact;
    this.words = words;
  }

  /**
   * A state that a change passes.
   *
   * @param standing {@code past}, {@code now} or {@code ahead}
   */
  record Station(ChangeState state, String standing) {}

  /**
   * An open task of the change.
   *
   * @param id null for those who may not see the task itself
   */
  record OpenTask(@Nullable String id, String name, @Nullable String assignee) {}

  @Transactional(readOnly = true)
  public ModelAndView of(RecordNumber number, TypedForm form) {
    ChangeView change = changes.change(number);
    ContentVersion content = changes.content(number);
    ReaderWords.ForReader reader = words.ofReader().knowing(content.content().items());
    boolean writes = changes.writes(change);
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("change", change);
    model.put("version", content);
    model.put("content", content.content());
    model.put("reader", reader);
    model.put("line", line(change));
    model.put("questions", RiskQuestion.ALL);
    model.put("points", RiskQuestion.points(content.content().risk()));
    model.put("updates", UpdateLines.of(content.content().updates(), reader));
    model.put("impact", impact.of(content.content().items()));
    model.put("tasks", tasks(number, Acting.current()));
    model.put("baselines", baselines.takenFor(number));
    model.put("journal", notes.of(number));
    model.put("links", links.links(number));
    model.put("linkTypes", LinkChoice.OFFERED);
    model.put("asks", changes.asks());
    model.put("edits", writes && change.state().editable());
    model.put("recalls", writes && change.state() == ChangeState.AUTHORIZATION);
    model.put("cancels", writes && change.state().cancellable());
    return form.on(new ModelAndView("change/record", model));
  }

  /** The states that it passed and has before it; where it ended early, what it ended with. */
  private static List<Station> line(ChangeView change) {
    List<Station> line = new ArrayList<>();
    boolean early =
        change.state() == ChangeState.REJECTED || change.state() == ChangeState.CANCELLED;
    if (early) {
      line.add(new Station(ChangeState.NEW, "past"));
      line.add(new Station(change.state(), "now"));
      return line;
    }
    int now = LINE.indexOf(change.state());
    for (ChangeState state : LINE) {
      int at = LINE.indexOf(state);
      line.add(new Station(state, at < now ? "past" : at == now ? "now" : "ahead"));
    }
    return line;
  }

  private List<OpenTask> tasks(RecordNumber number, Actor actor) {
    return tasks.openTasks(number).stream()
        .map(
            task ->
                new OpenTask(
                    tasks.sees(task, actor) ? task.id() : null,
                    Objects.requireNonNullElse(task.name(), task.taskKey()),
                    task.assignee()))
        .toList();
  }
}
