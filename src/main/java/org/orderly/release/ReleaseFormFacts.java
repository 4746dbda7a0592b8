package org.orderly.release;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Actor;
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
  public Map<String, String> facts(RecordNumber number, Set<String> keys, Actor actor) {
    return facts(number, null, keys, actor);
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
    Map<String, Supplier<@Nullable String>> known = new LinkedHashMap<>();
    known.put("number", number::value);
    known.put("title", () -> release.title() + " " + release.versionName());
    known.put("reworkText", release::rework);
    known.put("planText", () -> texts.plan(content));
    known.put("backOutText", () -> FormTexts.backOut(content));
    known.put("changesText", () -> FormTexts.changes(bundled.of(content)));
    known.put("gatesText", () -> FormTexts.gates(gates.of(number)));
    known.put("stagesText", () -> texts.stages(content, stages.of(number, release.round())));
    known.put("stageText", () -> part == null ? null : texts.stage(content, part));
    known.put("supportText", () -> texts.support(release, days.of(number)));
    known.put("outcomeText", () -> FormTexts.outcome(release));
    known.put("criteriaResults", () -> ReleaseLines.asked(content.criteria()));
    putRound(known, number, texts);
    Map<String, String> facts = new LinkedHashMap<>();
    known.keySet().retainAll(keys);
    known.forEach(
        (key, fact) -> {
          String text = fact.get();
          if (text != null) {
            facts.put(key, text);
          }
        });
    return facts;
  }

  private void putRound(
      Map<String, Supplier<@Nullable String>> known, RecordNumber number, FormTexts texts) {
    Supplier<ReleaseRoundView> round = () -> releases.round(number).view();
    known.put("componentsText", () -> FormTexts.components(round.get()));
    known.put("criteriaText", () -> FormTexts.criteria(round.get()));
    known.put("failedText", () -> texts.answer(round.get().failedCriteria()));
    known.put("acceptanceText", () -> texts.acceptance(round.get().acceptance()));
    known.put("digest", () -> round.get().digest());
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
