package org.orderly.change.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BackOutTest;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeTemplateManagement;
import org.orderly.change.ChangeWindow;
import org.orderly.change.ContentPart;
import org.orderly.change.ServiceEffect;
import org.orderly.change.TemplateFit;
import org.orderly.cmdb.AttributeDefinition;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemStatus;
import org.orderly.cmdb.ItemTitles;
import org.orderly.cmdb.RelationTypeManagement;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.TypedForm;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The form on which somebody asks for a change or writes it otherwise, with what it comes to. */
@Component
class ChangeFormPage {

  private static final int LINES = 2;
  private static final int MORE_LINES = 6;

  private static final Map<ContentPart, String> FIELDS =
      Map.of(
          ContentPart.DESCRIPTION, "description",
          ContentPart.BENEFIT, "benefit",
          ContentPart.EFFECT, "effect",
          ContentPart.RISK_ANSWERS, "questions",
          ContentPart.IMPLEMENTATION_PLAN, "plan.implementation",
          ContentPart.TEST_PLAN, "plan.test",
          ContentPart.BACK_OUT_PLAN, "plan.backOut",
          ContentPart.BACK_OUT_REASON, "plan.backOutReason",
          ContentPart.TASKS, "tasks");

  private final RelationTypeManagement relations;
  private final ChangeTemplateManagement templates;
  private final ChangeImpact impact;
  private final ReaderWords words;

  ChangeFormPage(
      RelationTypeManagement relations,
      ChangeTemplateManagement templates,
      ChangeImpact impact,
      ReaderWords words) {
    this.relations = relations;
    this.templates = templates;
    this.impact = impact;
    this.words = words;
  }

  /** A word to choose, and how people call it. */
  record Choice(String value, String label) {}

  /**
   * A step of the plan that the tables cannot show.
   *
   * @param place in the plan of the version that was read
   */
  record Kept(int place, String text, boolean stays) {}

  /**
   * What the form comes to, held against the rules.
   *
   * @param refused messages by field
   * @param missing the fields that have to say something before anybody weighs it
   * @param fit how it fits the template that it follows; null where it follows none
   * @param points what the answers of the risk count together; null before all are given
   * @param schedule where collisions are told; null before there is a window
   */
  record Checks(
      Map<String, String> refused,
      List<String> missing,
      @Nullable TemplateFit fit,
      @Nullable Integer points,
      ChangeImpact.@Nullable Summary impact,
      @Nullable String schedule) {}

  /**
   * What the page is about.
   *
   * @param number null for a new change
   * @param version from which the form was filled
   * @param read the last version that whoever writes has been told of
   * @param template the key of the template that it follows; null for none
   * @param found whether it was made already
   */
  record Subject(
      @Nullable RecordNumber number,
      int version,
      int read,
      String path,
      @Nullable String template,
      boolean found) {}

  ModelAndView shown(
      Subject subject,
      TypedForm form,
      ChangeTables tables,
      List<Kept> kept,
      @Nullable Checks checks,
      boolean more) {
    ReaderWords.ForReader reader = words.ofReader();
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("subject", subject);
    model.put("tables", tables.andMore(more ? MORE_LINES : LINES));
    model.put("kept", kept);
    model.put("checks", checks);
    model.put("reader", reader);
    model.put("questions", RiskQuestion.ALL);
    model.put("serviceEffects", ServiceEffect.values());
    model.put("backOutTests", BackOutTest.values());
    model.put("fieldChoices", fields(reader));
    model.put("classes", reader.titles().tree());
    model.put("statuses", statuses(reader));
    model.put("types", types(reader));
    model.put("bothTypes", bothTypes(reader));
    return form.on(new ModelAndView("change/form", model));
  }

  /** What the content comes to if it were written now. */
  Checks checks(ChangeContent content, Subject subject, Map<String, String> refused) {
    String template = subject.template();
    return new Checks(
        refused,
        ContentPart.missing(content, subject.found()).stream()
            .map(FIELDS::get)
            .filter(field -> !refused.containsKey(field))
            .toList(),
        template == null ? null : templates.fit(template, content),
        RiskQuestion.points(content.risk()),
        impact.of(content.items()),
        schedule(content, subject.number()));
  }

  private static @Nullable String schedule(ChangeContent content, @Nullable RecordNumber number) {
    ChangeWindow window = content.window();
    if (window == null) {
      return null;
    }
    UriComponentsBuilder path =
        UriComponentsBuilder.fromPath("/changes/schedule/check/result")
            .queryParam("starts", window.starts())
            .queryParam("ends", window.ends());
    content.items().forEach(item -> path.queryParam("items", item.value()));
    content.services().forEach(service -> path.queryParam("services", service));
    content.implementers().forEach(person -> path.queryParam("implementers", person));
    if (number != null) {
      path.queryParam("change", number.value());
    }
    return path.encode().toUriString();
  }

  /** The steps that the tables cannot show, as text. */
  List<Kept> kept(List<ConfigurationStep> steps, List<Integer> places, List<String> staying) {
    ReaderWords.ForReader reader = words.ofReader();
    return places.stream()
        .map(
            place ->
                new Kept(
                    place,
                    UpdateLines.told(steps.get(place), reader),
                    staying.contains(String.valueOf(place))))
        .toList();
  }

  /** Fields of all items, then attributes of whatever class. */
  private static List<Choice> fields(ReaderWords.ForReader reader) {
    List<Choice> choices = new ArrayList<>();
    Arrays.stream(ItemField.values())
        .filter(field -> field != ItemField.CLASS && field != ItemField.LAST_VERIFIED_AT)
        .forEach(field -> choices.add(new Choice(field.key(), reader.field("", field.key()))));
    ItemTitles titles = reader.titles();
    Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
    titles
        .tree()
        .forEach(
            branch ->
                titles
                    .attributes(branch.key())
                    .forEach(attribute -> attributes.putIfAbsent(attribute.key(), attribute)));
    attributes.values().stream()
        .filter(attribute -> !attribute.retired() && !attribute.key().equals("serviceKey"))
        .map(
            attribute ->
                new Choice(ItemField.attribute(attribute.key()), titles.attribute(attribute)))
        .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
        .forEach(choices::add);
    return choices;
  }

  private static List<Choice> statuses(ReaderWords.ForReader reader) {
    return Arrays.stream(ItemStatus.values())
        .map(status -> new Choice(status.word(), reader.text("correction.status." + status.word())))
        .toList();
  }

  private List<Choice> types(ReaderWords.ForReader reader) {
    return relations.types().stream()
        .filter(type -> !type.retired())
        .map(type -> new Choice(type.key(), reader.relation(type.key())))
        .toList();
  }

  private List<Choice> bothTypes(ReaderWords.ForReader reader) {
    return relations.types().stream()
        .filter(type -> !type.retired())
        .flatMap(
            type ->
                Stream.of(
                    new Choice(type.key() + ":out", reader.titles().relation(type.key(), true)),
                    new Choice(type.key() + ":in", reader.titles().relation(type.key(), false))))
        .toList();
  }
}
