package org.orderly.release;

import static org.orderly.release.ReleaseGateKind.ACCEPTANCE;
import static org.orderly.release.ReleaseGateKind.BACK_OUT;
import static org.orderly.release.ReleaseGateKind.BASELINE;
import static org.orderly.release.ReleaseGateKind.CHANGES;
import static org.orderly.release.ReleaseGateKind.CRITERIA;
import static org.orderly.release.ReleaseGateKind.PACKAGE;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BackOutTest;
import org.orderly.cmdb.BaselineScope;
import org.orderly.cmdb.BaselineView;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** What has to be so before a release is deployed, and whether it is (8.5.3). */
@Component
class ReleaseGates {

  private final Releases releases;
  private final ReleaseContents contents;
  private final BundledChanges bundled;
  private final ReleaseBaselines baselines;

  ReleaseGates(
      Releases releases,
      ReleaseContents contents,
      BundledChanges bundled,
      ReleaseBaselines baselines) {
    this.releases = releases;
    this.contents = contents;
    this.bundled = bundled;
    this.baselines = baselines;
  }

  /** All gates of a release that was tested, each open or shut and why. */
  List<ReleaseGate> of(RecordNumber number) {
    ReleaseView release = releases.get(number).view();
    ReleaseRoundView round = releases.round(number).view();
    ReleaseContent content = contents.get(number, release.contentVersion()).content();
    return List.of(
        changes(content),
        baseline(release, content),
        backOut(content),
        criteria(round),
        acceptance(release, round),
        built(release, round));
  }

  /**
   * Refuses while one of them is shut.
   *
   * @throws RuleViolation ITSM-REL-013
   */
  void requireOpen(RecordNumber number) {
    String shut =
        of(number).stream()
            .filter(gate -> !gate.open())
            .map(gate -> gate.kind().word() + ": " + gate.why())
            .collect(Collectors.joining("; "));
    if (!shut.isEmpty()) {
      throw new RuleViolation(
          ReleaseRule.GATE_SHUT, number + " is not deployed while a gate is shut. " + shut);
    }
  }

  private ReleaseGate changes(ReleaseContent content) {
    List<BundledChange> all = bundled.of(content);
    String waiting =
        all.stream()
            .filter(change -> !change.authorized())
            .map(change -> change.number() + " is in " + change.state().word())
            .collect(Collectors.joining(", "));
    return waiting.isEmpty()
        ? new ReleaseGate(CHANGES, true, all.size() + " changes may be made")
        : new ReleaseGate(CHANGES, false, waiting);
  }

  private ReleaseGate baseline(ReleaseView release, ReleaseContent content) {
    Set<RecordNumber> items = bundled.items(content);
    @Nullable BaselineView taken = baselines.latest(release.number());
    if (items.isEmpty()) {
      return new ReleaseGate(BASELINE, true, "No configuration item is affected");
    }
    if (taken == null) {
      return new ReleaseGate(BASELINE, false, "No baseline is taken");
    }
    Set<RecordNumber> missing = new TreeSet<>(items);
    if (taken.scope() instanceof BaselineScope.Items named) {
      named.items().forEach(missing::remove);
    }
    return missing.isEmpty()
        ? new ReleaseGate(BASELINE, true, taken.number() + " has all " + taken.items() + " items")
        : new ReleaseGate(BASELINE, false, taken.number() + " lacks " + missing.iterator().next());
  }

  private static ReleaseGate backOut(ReleaseContent content) {
    if (content.backOutTest() == BackOutTest.TESTED) {
      return new ReleaseGate(BACK_OUT, true, "The way back was tried");
    }
    return content.backOutReason().isBlank()
        ? new ReleaseGate(BACK_OUT, false, "The way back was not tried, and nobody says why")
        : new ReleaseGate(
            BACK_OUT, true, content.backOutTest().word() + ": " + content.backOutReason());
  }

  private static ReleaseGate criteria(ReleaseRoundView round) {
    if (round.criteriaMet()) {
      return new ReleaseGate(CRITERIA, true, "All " + round.results().size() + " criteria are met");
    }
    ReleaseAnswer decided = round.failedCriteria();
    return decided != null && decided.yes()
        ? new ReleaseGate(CRITERIA, true, decided.by() + " decided to go on: " + decided.remark())
        : new ReleaseGate(CRITERIA, false, "Not all criteria are met, and nobody decided to go on");
  }

  private static ReleaseGate acceptance(ReleaseView release, ReleaseRoundView round) {
    ReleaseAnswer accepted = round.acceptance();
    if (accepted != null && accepted.yes()) {
      return accepted.digest().equals(round.digest())
          ? new ReleaseGate(ACCEPTANCE, true, accepted.by() + " accepted it")
          : new ReleaseGate(ACCEPTANCE, false, accepted.by() + " accepted something else");
    }
    return release.type() == ReleaseType.EMERGENCY
        ? new ReleaseGate(ACCEPTANCE, true, "An emergency release does not wait to be accepted")
        : new ReleaseGate(ACCEPTANCE, false, "Nobody accepted it yet");
  }

  private static ReleaseGate built(ReleaseView release, ReleaseRoundView round) {
    boolean same =
        round.contentVersion() == release.contentVersion() && round.round() == release.round();
    ReleaseAnswer approved = round.approval();
    if (!same || approved != null && !approved.digest().equals(round.digest())) {
      return new ReleaseGate(PACKAGE, false, "What was tested is not what the release says now");
    }
    return new ReleaseGate(PACKAGE, true, "Exactly what was tested is deployed");
  }
}
