package org.orderly.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.orderly.engine.form.Form;
import org.orderly.engine.form.FormField;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the practices give to forms: facts of a record, and lists of values. */
@Component
class FormSources {

  /** By what name a process says which part of its record a task is about. */
  private static final ProcessVariable<String> PART = ProcessVariable.text("part");

  private final ObjectProvider<FormFacts> facts;
  private final ObjectProvider<FormOptions> lists;

  FormSources(ObjectProvider<FormFacts> facts, ObjectProvider<FormOptions> lists) {
    this.facts = facts;
    this.lists = lists;
  }

  /**
   * What all say who know the record, the first of them in order where two know the same; the
   * variables are asked for only where tasks are about parts of it.
   */
  Map<String, String> facts(RecordNumber number, VariableScope variables, Form form, Actor actor) {
    Set<String> keys = form.fields().stream().map(FormField::key).collect(Collectors.toSet());
    Map<String, String> known = new LinkedHashMap<>();
    facts
        .orderedStream()
        .filter(source -> source.kind() == number.kind())
        .map(
            source ->
                source.facts(
                    number,
                    source.ofParts() ? PART.find(variables).orElse(null) : null,
                    keys,
                    actor))
        .forEach(each -> each.forEach(known::putIfAbsent));
    return known;
  }

  /** The values of a list; the record is asked for only where they depend on it. */
  Optional<List<FormOptions.Option>> list(
      String name, Actor actor, Supplier<Optional<RecordNumber>> number) {
    return lists.stream()
        .filter(source -> source.list().equals(name))
        .findFirst()
        .map(
            source ->
                source.ofRecord()
                    ? source.options(actor, number.get().orElse(null))
                    : source.options(actor));
  }
}
