package org.orderly.cmdb;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.orderly.catalogue.Criticality;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Begins the verification of each class whose interval is over, for the criticalities that have it
 * together; also those that became due while the server stood still. Of several nodes that find one
 * due, one begins it.
 */
@Service
public class DueVerifications {

  private static final Logger LOG = LoggerFactory.getLogger(DueVerifications.class);
  private static final int FORMER = 50;

  private final CmdbHead head;
  private final VerificationPopulation population;
  private final ItemBeginnings beginnings;
  private final Definitions definitions;
  private final VerificationDecisions decisions;
  private final Verifications verifications;
  private final VerificationStart start;
  private final TransactionOperations transactions;
  private final Clock clock;

  DueVerifications(
      CmdbHead head,
      VerificationPopulation population,
      ItemBeginnings beginnings,
      Definitions definitions,
      VerificationDecisions decisions,
      Verifications verifications,
      VerificationStart start,
      TransactionOperations transactions,
      Clock clock) {
    this.head = head;
    this.population = population;
    this.beginnings = beginnings;
    this.definitions = definitions;
    this.decisions = decisions;
    this.verifications = verifications;
    this.start = start;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Items that are verified together, and the first of them. */
  private record Turn(VerificationScope scope, VerificationPlan plan, long first) {}

  /** Begins all that is due now; answers how many verifications that were. */
  public int begin() {
    return begin(itemClass -> true);
  }

  /** Begins what is due of some classes. */
  int begin(Predicate<String> classes) {
    List<Turn> turns =
        Objects.requireNonNull(transactions.execute(status -> turns())).stream()
            .filter(turn -> classes.test(String.valueOf(turn.scope().of())))
            .toList();
    return Acting.as(
        Actor.system(), () -> (int) turns.stream().filter(turn -> begin(turn)).count());
  }

  private boolean begin(Turn turn) {
    try {
      return Boolean.TRUE.equals(transactions.execute(status -> beginIfDue(turn)));
    } catch (DataIntegrityViolationException another) {
      LOG.info("Another node begins the verification of {}", turn.scope().of());
    } catch (RuntimeException failure) {
      LOG.error(
          "The verification of {} could not begin; it is tried again", turn.scope().of(), failure);
    }
    return false;
  }

  private List<Turn> turns() {
    ClassTree classes = definitions.current().classes();
    List<Turn> turns = new ArrayList<>();
    population
        .first()
        .forEach(
            (key, first) ->
                classes.find(key).ifPresent(found -> turns.addAll(turns(found, first))));
    return turns;
  }

  private List<Turn> turns(ItemClassView itemClass, Map<String, Long> first) {
    List<String> all = criticalities();
    Map<VerificationPlan, List<String>> together = new LinkedHashMap<>();
    for (String criticality : all) {
      together
          .computeIfAbsent(decisions.plan(itemClass.path(), criticality), plan -> new ArrayList<>())
          .add(criticality);
    }
    List<Turn> turns = new ArrayList<>();
    together.forEach(
        (plan, words) ->
            words.stream()
                .flatMap(word -> Optional.ofNullable(first.get(word)).stream())
                .min(Long::compare)
                .ifPresent(
                    item ->
                        turns.add(
                            new Turn(
                                new VerificationScope(
                                    VerificationScope.Kind.CLASS,
                                    itemClass.key(),
                                    words.size() == all.size() ? List.of() : words,
                                    List.of()),
                                plan,
                                item))));
    return turns;
  }

  private static List<String> criticalities() {
    return Stream.concat(
            Stream.of(Criticality.values()).map(Criticality::word),
            Stream.of(VerificationScope.NO_CRITICALITY))
        .toList();
  }

  /** One node after the other, so that each knows what the one before it has begun. */
  private boolean beginIfDue(Turn turn) {
    head.lock();
    List<VerificationView> former =
        verifications.ofClass(String.valueOf(turn.scope().of()), FORMER).stream()
            .filter(view -> covers(view, turn.scope().criticalities()))
            .toList();
    if (former.stream().anyMatch(view -> view.state().open())) {
      return false;
    }
    Instant since =
        former.stream().map(VerificationView::openedAt).findFirst().orElseGet(() -> begun(turn));
    LocalDate day = LocalDate.ofInstant(since, ZoneOffset.UTC).plus(turn.plan().interval());
    if (LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).isBefore(day)) {
      return false;
    }
    start.byInterval(turn.scope(), turn.plan(), day);
    return true;
  }

  /** One that was about these or more; by hand only where it was not cancelled. */
  private static boolean covers(VerificationView view, Collection<String> criticalities) {
    List<String> its = view.scope().criticalities();
    return (its.isEmpty() || !criticalities.isEmpty() && its.containsAll(criticalities))
        && (view.byInterval() || view.state() != VerificationState.CANCELLED);
  }

  private Instant begun(Turn turn) {
    return beginnings.of(List.of(turn.first())).getOrDefault(turn.first(), clock.instant());
  }
}
