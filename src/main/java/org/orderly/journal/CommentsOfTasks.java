package org.orderly.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.orderly.engine.TaskComment;
import org.orderly.engine.TaskComments;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people write at a task is a work note of its record. */
@Component
@Transactional
class CommentsOfTasks implements TaskComments {

  private final JournalManagement journal;
  private final Records records;

  CommentsOfTasks(JournalManagement journal, Records records) {
    this.journal = journal;
    this.records = records;
  }

  @Override
  public TaskComment write(RecordNumber number, String taskId, String text) {
    records.requireWriter(number, Visibility.INTERNAL, Acting.current());
    return comment(journal.write(number, Visibility.INTERNAL, text, taskId));
  }

  @Override
  @Transactional(readOnly = true)
  public List<TaskComment> of(RecordNumber number, String taskId) {
    Actor reader = Acting.current();
    if (!records.readsNotes(number, reader)) {
      return List.of();
    }
    List<TaskComment> comments = new ArrayList<>();
    journal.atTask(taskId).forEach(entry -> comments.add(comment(entry)));
    Collections.reverse(comments);
    return comments;
  }

  private static TaskComment comment(JournalEntry entry) {
    return new TaskComment(Long.toString(entry.id()), entry.text(), entry.author(), entry.at());
  }
}
