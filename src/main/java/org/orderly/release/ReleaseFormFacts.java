package org.orderly.release;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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

@Component
class ReleaseFormFacts implements FormFacts {

  private final Releases releases;
  private final ReleaseContents contents;
  private final ReleaseAccess access;
  private final ReleaseGates gates;
  private final BundledChanges bundled;
  private final ReleaseStages stages;
  private final SupportDays days;
  private final IdentityManagement identity;

  ReleaseFormFacts(
      Releases releases,
      ReleaseContents contents,
      ReleaseAccess access,
      ReleaseGates gates,
      BundledChanges bundled,
      ReleaseStages stages,
      SupportDays days,
      IdentityManagement identity) {
    this.releases = releases;
    this.contents = contents;
    this.access = access;
    this.gates = gates;
    this.bundled = bundled;
    this.stages = stages;
    this.days = days;
    this.identity = identity;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.RELEASE;
  }

  @Override
  public boolean ofParts() {
    return true;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> facts(
      RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
    ReleaseView release = releases.get(number).view();
    if (!access.maySee(release, actor)) {
      return Map.of();
    }
    ReleaseContent content = contents.get(number, release.contentVersion()).content();
    FormTexts texts = new FormTexts(this::name, zone(actor));
    AskedFacts facts = new AskedFacts(keys);
    facts.put("number", number::value);
    facts.put("title", () -> release.title() + " " + release.versionName());
    facts.put("reworkText", release::rework);
    facts.put("planText", () -> texts.plan(content));
    facts.put("backOutText", () -> FormTexts.backOut(content));
    facts.put("changesText", () -> FormTexts.changes(bundled.of(content)));
    facts.put("gatesText", () -> FormTexts.gates(gates.of(number)));
    facts.put("stagesText", () -> texts.stages(content, stages.of(number, release.round())));
    facts.put("stageText", () -> part == null ? null : texts.stage(content, part));
    facts.put("supportText", () -> texts.support(release, days.of(number)));
    facts.put("outcomeText", () -> FormTexts.outcome(release));
    facts.put("criteriaResults", () -> ReleaseLines.asked(content.criteria()));
    putRound(facts, number, texts);
    return facts.all();
  }

  private void putRound(AskedFacts facts, RecordNumber number, FormTexts texts) {
    Supplier<ReleaseRoundView> round = () -> releases.round(number).view();
    facts.put("componentsText", () -> FormTexts.components(round.get()));
    facts.put("criteriaText", () -> FormTexts.criteria(round.get()));
    facts.put("failedText", () -> texts.answer(round.get().failedCriteria()));
    facts.put("acceptanceText", () -> texts.acceptance(round.get().acceptance()));
    facts.put("digest", () -> round.get().digest());
  }

  private String name(String person) {
    return identity.person(person).map(PersonView::name).orElse(person);
  }

  private ZoneId zone(Actor actor) {
    return identity
        .person(actor.key())
        .map(PersonView::zone)
        .<ZoneId>map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }
}
