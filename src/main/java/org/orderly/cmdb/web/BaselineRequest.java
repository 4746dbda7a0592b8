package org.orderly.cmdb.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.BaselineScope;
import org.orderly.cmdb.Environment;
import org.orderly.cmdb.ImpactManagement;
import org.orderly.cmdb.ImpactQuestion;
import org.orderly.cmdb.ItemCriteria;
import org.orderly.cmdb.ItemStatus;
import org.orderly.cmdb.NewBaseline;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;

/**
 * A baseline that somebody wants taken, as it is sent or typed; what is blank does not restrict.
 *
 * @param kind which of the following fields count
 * @param items numbers, for the kinds items and needed
 * @param service the key of a service whose item is meant too, for the kinds items and needed
 * @param depth over how many relations at most, for the kind needed
 */
record BaselineRequest(
    @Nullable String name,
    @Nullable String reason,
    @Nullable String kind,
    @Nullable List<@Nullable String> items,
    @Nullable String service,
    @Nullable String depth,
    @Nullable String q,
    @JsonProperty("class") @Nullable String itemClass,
    @Nullable String status,
    @Nullable String owner,
    @Nullable String group,
    @Nullable String customer,
    @Nullable String site,
    @Nullable String criticality,
    @Nullable String environment) {

  /** What a baseline can be of. */
  enum Kind implements Word {
    ITEMS,
    NEEDED,
    MATCHING
  }

  /** Finds the items that stand for a service of the catalogue. */
  interface ServiceItems {

    List<RecordNumber> of(String service);
  }

  /** The wish, with a message for each field that cannot be read. */
  NewBaseline wish(ServiceItems services) {
    TypedFields fields = new TypedFields();
    Kind meant = fields.word(Kind.class, "kind", kind, Kind.ITEMS);
    BaselineScope scope =
        switch (meant) {
          case ITEMS -> new BaselineScope.Items(named(services, fields));
          case NEEDED -> needed(named(services, fields), fields);
          case MATCHING -> matching(fields);
        };
    return new NewBaseline(
        TypedFields.text(name), Objects.requireNonNullElse(reason, ""), scope, fields.unreadable());
  }

  private List<RecordNumber> named(ServiceItems services, TypedFields fields) {
    List<RecordNumber> named = BaselineNumbers.items(TypedFields.texts(items), fields.unreadable());
    String key = TypedFields.orNull(service);
    if (key != null) {
      List<RecordNumber> found = services.of(key);
      named.addAll(found);
      if (found.isEmpty()) {
        fields.unreadable().put("service", "There is no configuration item of this service");
      }
    }
    return named;
  }

  private BaselineScope needed(List<RecordNumber> named, TypedFields fields) {
    int levels = fields.number("depth", depth, ImpactQuestion.USUAL_DEPTH);
    if (levels < 1 || levels > ImpactManagement.MOST_DEPTH) {
      fields.unreadable().put("depth", "Give 1 to " + ImpactManagement.MOST_DEPTH + " relations");
    }
    if (named.size() > ImpactManagement.MOST_ITEMS) {
      fields.unreadable().put("items", "Give 1 to " + ImpactManagement.MOST_ITEMS + " items");
    }
    return new BaselineScope.Needed(named, levels);
  }

  private BaselineScope matching(TypedFields fields) {
    return new BaselineScope.Matching(
        new ItemCriteria(
            TypedFields.orNull(q),
            TypedFields.orNull(itemClass),
            orNull(fields, ItemStatus.class, "status", status),
            TypedFields.orNull(owner),
            TypedFields.orNull(group),
            TypedFields.orNull(customer),
            TypedFields.orNull(site),
            orNull(fields, Criticality.class, "criticality", criticality),
            orNull(fields, Environment.class, "environment", environment)));
  }

  private static <E extends Enum<E> & Word> @Nullable E orNull(
      TypedFields fields, Class<E> list, String field, @Nullable String typed) {
    String word = TypedFields.orNull(typed);
    if (word == null) {
      return null;
    }
    E found = Words.find(list, word).orElse(null);
    if (found == null) {
      fields.unreadable().put(field, Words.allowed(list));
    }
    return found;
  }
}
