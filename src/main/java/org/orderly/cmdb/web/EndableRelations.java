package org.orderly.cmdb.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemView;
import org.orderly.cmdb.RelatedItem;
import org.orderly.cmdb.RelationView;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.TypedForm;
import org.springframework.stereotype.Component;

/** The relations of an item that can be ended on its form: some of those that hold. */
@Component
class EndableRelations {

  private static final int MOST = 100;

  private final ConfigurationManagement configuration;
  private final FormInputs inputs;

  EndableRelations(ConfigurationManagement configuration, FormInputs inputs) {
    this.configuration = configuration;
    this.inputs = inputs;
  }

  /** The first of them, and all that are to end, each named by its type and ends. */
  List<FormInput.Choice> of(RecordNumber item, TypedForm form) {
    Map<String, String> endable = new LinkedHashMap<>();
    for (RelatedItem related : configuration.related(item, null, 0, MOST)) {
      RelationView relation = related.relation();
      endable.put(
          relation.type() + " " + relation.source() + " " + relation.target(),
          label(
              relation.type(),
              !relation.source().equals(item),
              related.other().name(),
              related.other().number()));
    }
    beyond(item, form).forEach(endable::putIfAbsent);
    List<FormInput.Choice> choices = new ArrayList<>();
    endable.forEach((ends, label) -> choices.add(new FormInput.Choice(ends, label)));
    return choices;
  }

  private Map<String, String> beyond(RecordNumber item, TypedForm form) {
    Map<String, RecordNumber> others = new LinkedHashMap<>();
    for (String ends : form.list(TypedCorrection.END)) {
      String[] parts = ends.split(" ", 3);
      if (parts.length == 3) {
        RecordNumber.parse(reverse(item, parts) ? parts[1] : parts[2])
            .ifPresent(other -> others.put(ends, other));
      }
    }
    Map<RecordNumber, ItemView> known = configuration.items(others.values());
    Map<String, String> labels = new LinkedHashMap<>();
    others.forEach(
        (ends, other) -> {
          String[] parts = ends.split(" ", 3);
          ItemView view = known.get(other);
          String name = view == null ? "" : view.facts().name();
          labels.put(ends, label(parts[0], reverse(item, parts), name, other));
        });
    return labels;
  }

  private static boolean reverse(RecordNumber item, String[] parts) {
    return parts[2].equals(item.value());
  }

  private String label(String type, boolean reverse, String name, RecordNumber number) {
    return inputs.relation(type, reverse) + " " + name + " (" + number + ")";
  }
}
