package org.orderly.change.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangePlan;
import org.orderly.change.ChangeView;
import org.orderly.kernel.RecordNumber;

/**
 * A change as it is read beside a task: with names for keys, and what it comes to.
 *
 * @param change where it stands
 * @param requester the name of who asked for it
 * @param owner the name of who answers for it
 * @param points what the answers of the risk count together; null before they are given
 * @param services by name
 * @param impact what fails with its items; null where none is in use
 */
record ChangeOverview(
    ChangeView change,
    String requester,
    String owner,
    String reason,
    String description,
    String benefit,
    String effect,
    int outageMinutes,
    @Nullable Integer points,
    List<Answer> risk,
    List<String> services,
    List<Item> items,
    ChangePlan plan,
    List<Task> tasks,
    List<UpdateLines.Line> updates,
    ChangeImpact.@Nullable Summary impact) {

  /** A question of the risk, its answer, and what that counts. */
  record Answer(String question, String answer, int points) {}

  /** A configuration item by name. */
  record Item(RecordNumber number, String name) {}

  /** A piece of work, with the name of who does it. */
  record Task(int stage, String title, String implementer, int minutes) {}
}
