package org.orderly.cmdb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.AskedFacts;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class VerificationFormFacts implements FormFacts {

  private final Verifications verifications;
  private final VerificationAccess access;
  private final VerificationTitle title;
  private final VerificationItems items;
  private final VerificationFindings findings;
  private final ExpectedItems expected;
  private final ItemReads reads;

  VerificationFormFacts(
      Verifications verifications,
      VerificationAccess access,
      VerificationTitle title,
      VerificationItems items,
      VerificationFindings findings,
      ExpectedItems expected,
      ItemReads reads) {
    this.verifications = verifications;
    this.access = access;
    this.title = title;
    this.items = items;
    this.findings = findings;
    this.expected = expected;
    this.reads = reads;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CONFIGURATION_VERIFICATION;
  }

  @Override
  public boolean ofParts() {
    return true;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> facts(
      RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
    if (!access.reads(actor)) {
      return Map.of();
    }
    VerificationView view = verifications.get(number).view();
    AskedFacts facts = new AskedFacts(keys);
    facts.put("number", number::value);
    facts.put("title", () -> title.of(view));
    VerificationView.Draw draw = view.draw();
    if (part != null && draw != null) {
      int batch = Integer.parseInt(part);
      facts.put("batch", () -> batch + " of " + items.batches(number).size());
      facts.put("expectedText", () -> expectedText(items.of(number, batch), draw.update()));
      facts.put("observations", () -> asked(number, batch));
    }
    return facts.all();
  }

  private String asked(RecordNumber number, int batch) {
    List<VerificationFinding> offered = findings.of(number, batch);
    return items.of(number, batch).stream()
        .map(item -> ObservationLines.asked(item, offered))
        .collect(Collectors.joining("\n"));
  }

  private String expectedText(List<VerifiedItem> batch, long update) {
    Collection<ExpectedItem> all =
        expected.of(batch.stream().map(VerifiedItem::number).toList(), update).values();
    Map<String, String> names =
        reads
            .all(
                all.stream()
                    .flatMap(item -> item.relations().stream())
                    .map(VerificationFormFacts::end)
                    .map(end -> new RecordNumber(end).running())
                    .distinct()
                    .toList())
            .stream()
            .collect(
                Collectors.toMap(
                    item -> item.number().value(), item -> item.facts().name(), (a, b) -> a));
    return all.stream().map(item -> text(item, names::get)).collect(Collectors.joining("\n\n"));
  }

  private static String text(ExpectedItem item, Function<String, @Nullable String> names) {
    Map<String, String> fields = new TreeMap<>(item.facts().values());
    fields.remove(ItemField.NAME.key());
    StringBuilder text = new StringBuilder(item.number() + " " + item.facts().name());
    fields.forEach(
        (field, value) ->
            text.append("\n  ")
                .append(field.replaceFirst("^" + ItemField.ATTRIBUTE, ""))
                .append(" = ")
                .append(value.replace("\n", "\n    ")));
    item.relations()
        .forEach(
            relation ->
                text.append("\n  ")
                    .append(relation)
                    .append(' ')
                    .append(Objects.requireNonNullElse(names.apply(end(relation)), "")));
    return text.toString();
  }

  private static String end(String relation) {
    return relation.substring(relation.indexOf(' ') + 1);
  }
}
