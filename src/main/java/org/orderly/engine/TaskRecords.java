package org.orderly.engine;

import java.util.Optional;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.orderly.kernel.TaskDates;
import org.orderly.kernel.TaskRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the practices tell about the records whose tasks are open. */
@Component
class TaskRecords {

  private final ObjectProvider<RecordDirectory> directories;
  private final ObjectProvider<TaskDates> dates;
  private final ObjectProvider<TaskRule> rules;

  TaskRecords(
      ObjectProvider<RecordDirectory> directories,
      ObjectProvider<TaskDates> dates,
      ObjectProvider<TaskRule> rules) {
    this.directories = directories;
    this.dates = dates;
    this.rules = rules;
  }

  Optional<String> title(RecordNumber number) {
    return directories.stream()
        .filter(directory -> directory.kind() == number.kind())
        .findFirst()
        .flatMap(directory -> directory.find(number))
        .map(RecordSummary::title);
  }

  Optional<TaskDates.Dates> dates(RecordNumber number) {
    return dates.stream()
        .filter(candidate -> candidate.kind() == number.kind())
        .findFirst()
        .map(candidate -> candidate.dates(number));
  }

  Optional<TaskRule> rule(String processKey) {
    return rules.stream().filter(rule -> rule.processKey().equals(processKey)).findFirst();
  }
}
