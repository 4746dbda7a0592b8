package org.orderly.change.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeView;
import org.orderly.change.RiskAnswers;
import org.orderly.kernel.RecordNumber;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the Record tab shows of a change, in English as Tasklist is (8.5.1). */
@RestController
class ChangeOverviewController {

  private final ChangeManagement changes;
  private final ChangeImpact impact;
  private final ReaderWords words;
  private final TransactionOperations transactions;

  ChangeOverviewController(
      ChangeManagement changes,
      ChangeImpact impact,
      ReaderWords words,
      TransactionOperations transactions) {
    this.changes = changes;
    this.impact = impact;
    this.words = words;
    this.transactions = transactions;
  }

  @GetMapping("/api/changes/{number}/overview")
  @Operation(summary = "A change as it is read beside a task, with names for keys")
  ChangeOverview overview(@PathVariable String number) {
    RecordNumber change = ChangeNumbers.read(number);
    return Objects.requireNonNull(transactions.execute(status -> read(change)));
  }

  private ChangeOverview read(RecordNumber number) {
    ChangeView change = changes.change(number);
    ChangeContent content = changes.content(number).content();
    ReaderWords.ForReader reader = words.in(Locale.ENGLISH).knowing(content.items());
    return new ChangeOverview(
        change,
        reader.person(change.requester()),
        reader.person(change.owner()),
        content.reason(),
        content.description(),
        content.benefit(),
        content.effect(),
        content.outageMinutes(),
        RiskQuestion.points(content.risk()),
        answers(content.risk(), reader),
        content.services().stream().map(reader::service).toList(),
        content.items().stream()
            .map(item -> new ChangeOverview.Item(item, reader.item(item)))
            .toList(),
        content.plan(),
        content.tasks().stream()
            .map(
                task ->
                    new ChangeOverview.Task(
                        task.stage(),
                        task.title(),
                        reader.person(task.implementer()),
                        task.minutes()))
            .toList(),
        UpdateLines.of(content.updates(), reader),
        impact.of(content.items()));
  }

  private static List<ChangeOverview.Answer> answers(
      @Nullable RiskAnswers risk, ReaderWords.ForReader reader) {
    return risk == null
        ? List.of()
        : RiskQuestion.ALL.stream()
            .map(
                question -> {
                  RiskQuestion.Answer given = question.given(risk);
                  String list = "risk." + question.key();
                  return new ChangeOverview.Answer(
                      reader.text("change." + list),
                      reader.word(list, given.word()),
                      given.points());
                })
            .toList();
  }
}
