package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Actor;
import org.orderly.kernel.AskedFacts;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of implementations and reviews show of a change. */
@Component
class ImplementationFormFacts implements FormFacts {

  private final Changes changes;
  private final Contents contents;
  private final ChangeAccess access;
  private final Implementations implementations;
  private final ImplementationSteps steps;
  private final ChangeReviews reviews;
  private final ChangeBaselines baselines;
  private final GateManagement gates;
  private final CausedIncidents incidents;
  private final IdentityManagement identity;
  private final Clock clock;

  ImplementationFormFacts(
      Changes changes,
      Contents contents,
      ChangeAccess access,
      Implementations implementations,
      ImplementationSteps steps,
      ChangeReviews reviews,
      ChangeBaselines baselines,
      GateManagement gates,
      CausedIncidents incidents,
      IdentityManagement identity,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.access = access;
    this.implementations = implementations;
    this.steps = steps;
    this.reviews = reviews;
    this.baselines = baselines;
    this.gates = gates;
    this.incidents = incidents;
    this.identity = identity;
    this.clock = clock;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CHANGE;
  }

  @Override
  public boolean ofParts() {
    return true;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> facts(
      RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
    if (!access.maySee(actor)) {
      return Map.of();
    }
    Known known = new Known(changes.get(number).view(), lines(actor), new AskedFacts(keys));
    known.putChange();
    known.putPlan();
    known.putWork(part);
    known.putReview();
    return known.facts.all();
  }

  private ImplementationLines lines(Actor actor) {
    return new ImplementationLines(
        ZoneId.of(identity.person(actor.key()).map(PersonView::zone).orElse("UTC")),
        person -> identity.person(person).map(PersonView::name).orElse(person));
  }

  /** The facts of one change, asked for only where a form shows them. */
  private final class Known {

    private final ChangeView change;
    private final ImplementationLines lines;
    private final AskedFacts facts;

    Known(ChangeView change, ImplementationLines lines, AskedFacts facts) {
      this.change = change;
      this.lines = lines;
      this.facts = facts;
    }

    void putChange() {
      facts.put("number", () -> change.number().value());
      facts.put("title", change::title);
      facts.put(
          "workWindowText",
          () -> lines.time(change.window(), made(ImplementationView::extendedUntil)));
      facts.put("gatesText", () -> gates.of(change.number()).text());
    }

    void putPlan() {
      facts.put("planText", () -> content().plan().implementation());
      facts.put("testPlanText", () -> content().plan().test());
      facts.put("backOutPlanText", () -> ImplementationLines.backOutPlan(content().plan()));
      facts.put("pointOfNoReturnText", () -> content().plan().pointOfNoReturn());
      facts.put("benefitText", () -> content().benefit());
      facts.put("updatesText", () -> UpdateLines.of(content().updates()));
    }

    void putWork(@Nullable String part) {
      facts.put("evidenceText", () -> made(lines::evidence));
      facts.put("stepsText", this::steps);
      facts.put("baselineText", () -> made(made -> baseline(made.baselineBefore())));
      facts.put("decisionText", () -> made(lines::decision));
      facts.put("obstaclesText", () -> made(made -> ImplementationUpdates.text(made.obstacles())));
      facts.put("configurationText", () -> made(this::configuration));
      facts.put("timesText", () -> lines.times(change));
      facts.put("outcomeText", () -> ImplementationLines.word(change.outcome()));
      facts.put("endedAtInput", () -> clock.instant().toString());
      if (part != null) {
        facts.put("stepText", () -> step(Integer.parseInt(part)));
        facts.put("stageText", () -> stage(Integer.parseInt(part)));
      }
    }

    void putReview() {
      facts.put("reviewNeedText", () -> review(review -> ImplementationLines.word(review.need())));
      facts.put("reviewDueText", () -> review(review -> lines.at(review.dates().dueAt())));
      facts.put(
          "incidentsText",
          () ->
              incidents.of(change, lookedBack()).stream()
                  .map(RecordNumber::value)
                  .collect(Collectors.joining("\n")));
      facts.put("reviewedOutcome", () -> change.outcome() == null ? null : change.outcome().word());
    }

    private ChangeContent content() {
      return contents.get(change.number(), change.contentVersion()).content();
    }

    private <T> @Nullable T made(Function<ImplementationView, @Nullable T> text) {
      return implementations.find(change.number()).map(Implementation::view).map(text).orElse(null);
    }

    private @Nullable String review(Function<ChangeReviewView, @Nullable String> text) {
      return reviews.find(change.number()).map(ChangeReview::view).map(text).orElse(null);
    }

    private Instant lookedBack() {
      return reviews
          .find(change.number())
          .map(review -> review.view().dates().lookBackUntil())
          .orElseGet(clock::instant);
    }

    private List<ImplementationStep> all() {
      return steps.of(change.number());
    }

    private String steps() {
      List<ImplementationStep> all = all();
      return all.isEmpty()
          ? content().tasks().stream().map(lines::step).collect(Collectors.joining("\n"))
          : all.stream().map(lines::step).collect(Collectors.joining("\n"));
    }

    private String step(int position) {
      return all().stream()
          .filter(step -> step.position() == position)
          .map(lines::step)
          .findFirst()
          .orElse("");
    }

    private String stage(int position) {
      List<ImplementationStep> all = all();
      Optional<Integer> stage =
          all.stream()
              .filter(step -> step.position() == position)
              .map(ImplementationStep::stage)
              .findFirst();
      return all.stream()
          .filter(step -> stage.filter(wanted -> wanted == step.stage()).isPresent())
          .map(lines::step)
          .collect(Collectors.joining("\n"));
    }

    private @Nullable String baseline(@Nullable RecordNumber number) {
      return baselines.find(number).map(ImplementationLines::baseline).orElse(null);
    }

    private String configuration(ImplementationView made) {
      return ImplementationLines.configuration(
          made, baseline(made.baselineBefore()), baseline(made.baselineAfter()));
    }
  }
}
