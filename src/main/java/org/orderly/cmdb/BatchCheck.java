package org.orderly.cmdb;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** What comes of looking at the items of a batch. */
@Component
class BatchCheck {

  private static final Pattern STEP = Pattern.compile("steps\\[(\\d+)]\\.(.*)");

  private final VerificationItems kept;
  private final VerificationFindings findings;
  private final ExpectedItems expected;
  private final ItemReads items;
  private final Definitions definitions;
  private final FindingCorrections corrections;
  private final ConfigurationManagement configuration;
  private final CorrectionManagement proposals;
  private final IdentityManagement identity;
  private final CustomerManagement customers;
  private final Clock clock;

  BatchCheck(
      VerificationItems kept,
      VerificationFindings findings,
      ExpectedItems expected,
      ItemReads items,
      Definitions definitions,
      FindingCorrections corrections,
      ConfigurationManagement configuration,
      CorrectionManagement proposals,
      IdentityManagement identity,
      CustomerManagement customers,
      Clock clock) {
    this.kept = kept;
    this.findings = findings;
    this.expected = expected;
    this.items = items;
    this.definitions = definitions;
    this.corrections = corrections;
    this.configuration = configuration;
    this.proposals = proposals;
    this.identity = identity;
    this.customers = customers;
    this.clock = clock;
  }

  /**
   * What came of a batch.
   *
   * @param outcomes items by outcome
   * @param findings findings by kind
   * @param correctable whether a record can be corrected
   */
  record Compared(List<String> outcomes, List<String> findings, boolean correctable) {}

  /** Compares and keeps what was seen; refuses all that is wrong with it in one answer. */
  Compared compare(
      RecordNumber number,
      int batch,
      long update,
      String typed,
      VerifiedItem.@Nullable Outcome others) {
    ObservationFaults faults = new ObservationFaults();
    Observations seen = ObservationLines.read(kept.of(number, batch), typed, others, faults);
    ItemModel model = definitions.current();
    FieldCheck fields = new FieldCheck(model.classes(), new FieldLookups(identity, customers));
    Map<RecordNumber, ExpectedItem> recorded = expected.of(seen.items().keySet(), update);
    List<ItemComparison.Result> results =
        seen.items().entrySet().stream()
            .map(
                item ->
                    new ItemComparison(
                            batch,
                            Objects.requireNonNull(recorded.get(item.getKey())),
                            model,
                            fields,
                            faults)
                        .of(item.getValue()))
            .toList();
    List<VerificationFinding> found =
        new ArrayList<>(results.stream().flatMap(one -> one.findings().stream()).toList());
    seen.surplus()
        .forEach(
            more ->
                found.add(
                    VerificationFinding.seen(
                        batch, null, FindingKind.SURPLUS, more.itemClass(), null, more.name())));
    requireOthers(found, faults);
    faults.refuse();
    List<ConfigurationStep> steps = corrections.steps(found);
    requireFit(steps, number, faults);
    faults.refuse();
    kept.check(number, batch, results, Acting.current().key(), clock.instant());
    findings.replace(number, batch, withOffered(found, findings.of(number, batch)));
    return new Compared(
        counted(results, ItemComparison.Result::outcome),
        counted(found, VerificationFinding::kind),
        !steps.isEmpty());
  }

  /** The items that findings name as the same exist. */
  private void requireOthers(List<VerificationFinding> found, ObservationFaults faults) {
    Map<RecordNumber, RecordNumber> named =
        found.stream()
            .filter(one -> one.kind() == FindingKind.DUPLICATE)
            .collect(
                Collectors.toMap(
                    one -> new RecordNumber(String.valueOf(one.observed())),
                    one -> Objects.requireNonNull(one.item()),
                    (first, second) -> first,
                    TreeMap::new));
    Set<RecordNumber> known =
        items.all(named.keySet().stream().map(RecordNumber::running).toList()).stream()
            .map(ItemView::number)
            .collect(Collectors.toSet());
    named.forEach(
        (other, item) -> {
          if (!known.contains(other)) {
            faults.add(item + ": there is no item " + other);
          }
        });
  }

  /** What is seen has to be what can be written: else nobody could correct the record. */
  private void requireFit(
      List<ConfigurationStep> steps, RecordNumber number, ObservationFaults faults) {
    if (steps.isEmpty()) {
      return;
    }
    configuration
        .check(new ConfigurationPlan(steps), origin(number))
        .refused()
        .forEach(
            (field, message) -> {
              Matcher step = STEP.matcher(field);
              faults.add(
                  step.matches()
                      ? named(steps.get(Integer.parseInt(step.group(1))))
                          + ", "
                          + step.group(2)
                          + ": "
                          + message
                      : field + ": " + message);
            });
  }

  private static String named(ConfigurationStep step) {
    if (step instanceof ConfigurationStep.AddItem added) {
      return "surplus " + added.facts().name();
    }
    if (step instanceof ConfigurationStep.AmendItem amended) {
      return amended.item();
    }
    if (step instanceof ConfigurationStep.AddRelation added) {
      return added.source();
    }
    return step instanceof ConfigurationStep.EndRelation ended ? ended.source() : step.toString();
  }

  /** What a machine had found first is its finding; what nobody confirmed is dismissed. */
  private static List<VerificationFinding> withOffered(
      List<VerificationFinding> found, List<VerificationFinding> offered) {
    List<VerificationFinding> all = new ArrayList<>();
    Set<VerificationFinding> confirmed = new HashSet<>();
    for (VerificationFinding one : found) {
      VerificationFinding first =
          offered.stream()
              .filter(
                  other ->
                      other.kind() == one.kind()
                          && Objects.equals(other.item(), one.item())
                          && Objects.equals(other.observed(), one.observed()))
              .findFirst()
              .orElse(null);
      if (first == null) {
        all.add(one);
      } else {
        confirmed.add(first);
        all.add(first.standing(VerificationFinding.Standing.CONFIRMED));
      }
    }
    offered.stream()
        .filter(one -> !confirmed.contains(one))
        .forEach(one -> all.add(one.standing(VerificationFinding.Standing.DISMISSED)));
    return all;
  }

  private static <T, W extends Word> List<String> counted(List<T> all, Function<T, W> word) {
    Map<String, Long> counts =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> word.apply(one).word(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> count.getKey() + " " + count.getValue())
        .toList();
  }

  /** Only what still says what was found right, relations and all, is marked. */
  void markVerified(RecordNumber number, int batch, long update) {
    List<RecordNumber> right =
        kept.of(number, batch).stream()
            .filter(item -> item.outcome() == VerifiedItem.Outcome.RIGHT)
            .map(VerifiedItem::number)
            .toList();
    Map<RecordNumber, ExpectedItem> then = expected.of(right, update);
    List<ConfigurationStep> steps =
        expected.of(right, UpdateReads.PRESENT).values().stream()
            .filter(now -> now.says(Objects.requireNonNull(then.get(now.number()))))
            .<ConfigurationStep>map(now -> new ConfigurationStep.MarkVerified(now.number().value()))
            .toList();
    if (!steps.isEmpty()) {
      configuration.apply(new ConfigurationPlan(steps), origin(number));
    }
  }

  /** Proposes to correct what was found wrong; answers the correction's number. */
  RecordNumber proposeCorrection(RecordNumber number, int batch) {
    List<ConfigurationStep> steps = corrections.steps(findings.of(number, batch));
    RecordNumber correction =
        proposals
            .propose(new NewCorrection(new ConfigurationPlan(steps), "Found by " + number, number))
            .number();
    kept.corrected(number, batch, correction);
    return correction;
  }

  private static Origin origin(RecordNumber number) {
    return Origin.of(OriginKind.VERIFICATION, number.value(), "Looked at for " + number);
  }
}
