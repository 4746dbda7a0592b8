package org.orderly.change.web;

import java.util.List;
import java.util.stream.IntStream;
import org.orderly.change.AssessmentView;
import org.orderly.change.ChangeDecision;
import org.orderly.change.RiskAssessment;
import org.orderly.change.WeighingManagement;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** What the page of a change shows of how it was weighed and what was said of it. */
@Component
class WeighingPart {

  private final WeighingManagement weighing;
  private final ReaderWords words;

  WeighingPart(WeighingManagement weighing, ReaderWords words) {
    this.weighing = weighing;
    this.words = words;
  }

  /** How it was weighed, what areas said and what was decided; the last of each first. */
  record Shown(
      List<RiskAssessment> risks,
      List<AssessmentView> assessments,
      List<ChangeDecision> decisions,
      List<RiskQuestion> questions,
      ReaderWords.ForReader reader) {}

  /** All of the change that the reader may see. */
  public Shown of(RecordNumber number) {
    return new Shown(
        lastFirst(weighing.risks(number)),
        lastFirst(weighing.assessments(number)),
        lastFirst(weighing.decisions(number)),
        RiskQuestion.ALL,
        words.ofReader());
  }

  private static <T> List<T> lastFirst(List<T> all) {
    return IntStream.rangeClosed(1, all.size())
        .mapToObj(back -> all.get(all.size() - back))
        .toList();
  }
}
