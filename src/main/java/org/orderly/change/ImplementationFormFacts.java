package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of implementations and reviews show of a change. */
@Component
class ImplementationFormFacts implements FormFacts {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.UK);

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
    Known known = new Known(changes.get(number).view(), zone(actor), new AskedFacts(keys));
    known.putChange();
    known.putPlan();
    known.putWork(part);
    known.putReview();
    return known.facts.all();
  }

  private ZoneId zone(Actor actor) {
    return ZoneId.of(identity.person(actor.key()).map(PersonView::zone).orElse("UTC"));
  }

  /** The facts of one change, asked for only where a form shows them. */
  private final class Known {

    private final ChangeView change;
    private final ZoneId zone;
    private final AskedFacts facts;

    Known(ChangeView change, ZoneId zone, AskedFacts facts) {
      this.change = change;
      this.zone = zone;
      this.facts = facts;
    }

    void putChange() {
      facts.put("number", () -> change.number().value());
      facts.put("title", change::title);
      facts.put("windowText", () -> window(change.window()));
      facts.put("gatesText", () -> gates.of(change.number()).text());
    }

    void putPlan() {
      facts.put("planText", () -> content().plan().implementation());
      facts.put("testPlanText", () -> content().plan().test());
      facts.put("backOutPlanText", () -> backOutPlan(content().plan()));
      facts.put("pointOfNoReturnText", () -> content().plan().pointOfNoReturn());
      facts.put("benefitText", () -> content().benefit());
      facts.put("updatesText", () -> UpdateLines.of(content().updates()));
    }

    void putWork(@Nullable String part) {
      facts.put("evidenceText", () -> made(made -> evidence(made)));
      facts.put("stepsText", this::steps);
      facts.put("baselineText", () -> made(made -> baseline(made.baselineBefore())));
      facts.put("decisionText", () -> made(this::decision));
      facts.put("obstaclesText", () -> made(made -> ImplementationUpdates.text(made.obstacles())));
      facts.put("configurationText", () -> made(this::configuration));
      facts.put("timesText", this::times);
      facts.put("outcomeText", () -> word(change.outcome()));
      facts.put("endedAtInput", () -> clock.instant().toString());
      if (part != null) {
        facts.put("stepText", () -> step(Integer.parseInt(part)));
        facts.put("stageText", () -> stage(Integer.parseInt(part)));
      }
    }

    void putReview() {
      facts.put("reviewNeedText", () -> review(review -> word(review.need())));
      facts.put("reviewDueText", () -> review(review -> at(review.dates().dueAt())));
      facts.put(
          "incidentsText",
          () ->
              incidents.of(change, clock.instant()).stream()
                  .map(RecordNumber::value)
                  .collect(Collectors.joining("\n")));
      facts.put("reviewedOutcome", () -> change.outcome() == null ? null : change.outcome().word());
    }

    private ChangeContent content() {
      return contents.get(change.number(), change.contentVersion()).content();
    }

    private @Nullable String made(Function<ImplementationView, @Nullable String> text) {
      return implementations.find(change.number()).map(Implementation::view).map(text).orElse(null);
    }

    private @Nullable String review(Function<ChangeReviewView, @Nullable String> text) {
      return reviews.find(change.number()).map(ChangeReview::view).map(text).orElse(null);
    }

    private List<ImplementationStep> all() {
      return steps.of(change.number());
    }

    private String steps() {
      List<ImplementationStep> all = all();
      return all.isEmpty()
          ? content().tasks().stream()
              .map(task -> task.stage() + " · " + task.title() + " · " + name(task.implementer()))
              .collect(Collectors.joining("\n"))
          : all.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(ImplementationStep step) {
      String planned =
          step.stage()
              + " · "
              + step.title()
              + " · "
              + name(step.implementer())
              + " · "
              + step.minutes()
              + " min";
      StepResult result = step.result();
      if (result == null) {
        return planned;
      }
      String note = step.note();
      return planned
          + " · "
          + word(result)
          + " · "
          + at(step.startedAt())
          + " – "
          + at(step.endedAt())
          + (note == null || note.isEmpty() ? "" : " · " + note);
    }

    private String step(int position) {
      return all().stream()
          .filter(step -> step.position() == position)
          .map(this::line)
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
          .map(this::line)
          .collect(Collectors.joining("\n"));
    }

    private @Nullable String evidence(ImplementationView made) {
      ImplementationView.Preparation preparation = made.preparation();
      return preparation == null
          ? null
          : preparation.evidence()
              + "\n("
              + name(preparation.by())
              + ", "
              + at(preparation.at())
              + ", back-out plan "
              + word(preparation.backOut())
              + ")";
    }

    private @Nullable String decision(ImplementationView made) {
      Interruption cause = made.interruption();
      if (cause == null) {
        return null;
      }
      String reason = made.interruptionReason();
      String decided = made.courseReason();
      return word(cause)
          + (reason == null ? "" : ": " + reason)
          + (decided == null ? "" : "\n" + word(made.course()) + ": " + decided)
          + (made.noReturnAt() == null
              ? ""
              : "\nThe point of no return was passed, " + at(made.noReturnAt()));
    }

    private @Nullable String baseline(@Nullable RecordNumber number) {
      return baselines
          .find(number)
          .map(found -> found.number() + " · " + found.items() + " items · " + found.digest())
          .orElse(null);
    }

    private String configuration(ImplementationView made) {
      String before = baseline(made.baselineBefore());
      String after = baseline(made.baselineAfter());
      return word(made.updates())
          + (made.correction() == null ? "" : " · " + made.correction())
          + (before == null ? "" : "\nBefore: " + before)
          + (after == null ? "" : "\nAfter: " + after);
    }

    private String times() {
      return "Planned: "
          + window(change.window())
          + "\nActual: "
          + at(change.begunAt())
          + " – "
          + at(change.endedAt());
    }

    private String window(@Nullable ChangeWindow window) {
      return window == null ? "" : at(window.starts()) + " – " + at(window.ends());
    }

    private String at(@Nullable Instant instant) {
      return instant == null ? "" : INSTANT.format(instant.atZone(zone));
    }

    private String name(String person) {
      return identity.person(person).map(PersonView::name).orElse(person);
    }
  }

  private static String backOutPlan(ChangePlan plan) {
    return plan.backOut()
        + (plan.backOutReason().isEmpty() ? "" : "\n" + plan.backOutReason())
        + "\n("
        + word(plan.backOutTest())
        + ")";
  }

  private static String word(@Nullable Word word) {
    return word == null ? "" : word.word().replace('-', ' ');
  }
}
