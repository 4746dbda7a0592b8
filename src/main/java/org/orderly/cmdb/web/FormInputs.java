package org.orderly.cmdb.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.AttributeDefinition;
import org.orderly.cmdb.CorrectionFields;
import org.orderly.cmdb.Environment;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemStatus;
import org.orderly.cmdb.RelationTypeView;
import org.orderly.cmdb.web.FormInput.Choice;
import org.orderly.kernel.Word;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays out the form on which somebody corrects an item: fields of all items, then of its class. */
@Component
class FormInputs {

  private static final String TEXT = "text";
  private static final String WORDS = "words";

  private final CorrectionFields fields;
  private final MessageSource messages;

  FormInputs(CorrectionFields fields, MessageSource messages) {
    this.fields = fields;
    this.messages = messages;
  }

  /**
   * The fields.
   *
   * @param now where the item stands; null for a new one, which may begin anywhere
   */
  List<FormInput> of(String itemClass, @Nullable ItemStatus now) {
    List<FormInput> inputs = new ArrayList<>();
    for (ItemField field : ItemField.values()) {
      if (field != ItemField.CLASS && field != ItemField.LAST_VERIFIED_AT) {
        inputs.add(input(field, now));
      }
    }
    fields.attributes(itemClass).stream()
        .filter(attribute -> !attribute.key().equals("serviceKey"))
        .map(this::input)
        .forEach(inputs::add);
    return inputs;
  }

  /** The types of relations of a class, each in the directions in which it may be an end. */
  List<Choice> relations(String itemClass) {
    return fields.types(itemClass).stream()
        .flatMap(
            type ->
                Stream.of(
                    new Choice(type.key() + ":out", title(type, false)),
                    new Choice(type.key() + ":in", title(type, true))))
        .toList();
  }

  private static String title(RelationTypeView type, boolean reverse) {
    if (german()) {
      return reverse ? type.facts().reverseTitleDe() : type.facts().titleDe();
    }
    return reverse ? type.facts().reverseTitle() : type.facts().title();
  }

  private FormInput input(ItemField field, @Nullable ItemStatus now) {
    String name = field.key();
    String label = message("correction.field." + name);
    return switch (field) {
      case NAME -> new FormInput(name, label, TEXT, List.of(), null, null, true);
      case STATUS ->
          words(
              name,
              label,
              now == null ? List.of(ItemStatus.values()) : fields.statuses(now),
              "correction.status.",
              true);
      case OWNER -> chosen(name, label, "people");
      case SUPPORT_GROUP -> chosen(name, label, "groups");
      case CUSTOMER -> chosen(name, label, "customers");
      case SITE -> chosen(name, label, "sites");
      case CRITICALITY ->
          words(name, label, List.of(Criticality.values()), "correction.criticality.", false);
      case ENVIRONMENT ->
          words(name, label, List.of(Environment.values()), "correction.environment.", false);
      case WARRANTY_END -> new FormInput(name, label, "date", List.of(), null, null, false);
      case COST -> new FormInput(name, label, "number", List.of(), null, null, false);
      case CURRENCY ->
          new FormInput(
              name, label, TEXT, List.of(), null, message("correction.currency.hint"), false);
      case DESCRIPTION -> new FormInput(name, label, "area", List.of(), null, null, false);
      default -> new FormInput(name, label, TEXT, List.of(), null, null, false);
    };
  }

  private FormInput input(AttributeDefinition attribute) {
    String label = german() ? attribute.titleDe() : attribute.title();
    List<Choice> choices =
        switch (attribute.type()) {
          case CHOICE ->
              attribute.options().stream().map(option -> new Choice(option, option)).toList();
          case FLAG ->
              Stream.of("true", "false")
                  .map(word -> new Choice(word, message("correction.flag." + word)))
                  .toList();
          default -> List.of();
        };
    String kind =
        switch (attribute.type()) {
          case LONG_TEXT -> "area";
          case WHOLE_NUMBER, DECIMAL -> "number";
          case DATE -> "date";
          case CHOICE, FLAG -> WORDS;
          case TEXT, ADDRESS, MAC, LINK -> TEXT;
        };
    return new FormInput(
        ItemField.attribute(attribute.key()),
        label,
        kind,
        choices,
        null,
        attribute.unit(),
        attribute.required());
  }

  private static FormInput chosen(String name, String label, String list) {
    return new FormInput(name, label, "list", List.of(), list, null, false);
  }

  private FormInput words(
      String name, String label, List<? extends Word> words, String prefix, boolean required) {
    return new FormInput(
        name,
        label,
        WORDS,
        words.stream().map(word -> new Choice(word.word(), message(prefix + word.word()))).toList(),
        null,
        null,
        required);
  }

  private String message(String key) {
    return Objects.requireNonNull(messages.getMessage(key, null, key, locale()));
  }

  private static boolean german() {
    return locale().getLanguage().equals(Locale.GERMAN.getLanguage());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  /** What people call a field, of all items or of a class. */
  String label(String field) {
    if (ItemField.find(field).isPresent()) {
      return message("correction.field." + field);
    }
    return field.startsWith(ItemField.ATTRIBUTE)
        ? fields
            .attribute(field.substring(ItemField.ATTRIBUTE.length()))
            .map(attribute -> german() ? attribute.titleDe() : attribute.title())
            .orElse(field)
        : field;
  }

  /** What people call a relation, read from its source or from its target. */
  String relation(String type, boolean reverse) {
    return fields.type(type).map(found -> title(found, reverse)).orElse(type);
  }
}
