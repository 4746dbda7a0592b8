package org.orderly.cmdb.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.AttributeDefinition;
import org.orderly.cmdb.BaselineScope;
import org.orderly.cmdb.ConfigurationDifference;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemClassView;
import org.orderly.cmdb.ItemCriteria;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.RelationDifference;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Word;
import org.orderly.kernel.web.LocalTimes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names and times of configuration management as their reader reads them. */
@Component
class ReaderTexts {

  private static final String NOTHING = "–";

  private final IdentityManagement identity;
  private final ItemClassManagement classes;
  private final MessageSource messages;

  ReaderTexts(IdentityManagement identity, ItemClassManagement classes, MessageSource messages) {
    this.identity = identity;
    this.classes = classes;
    this.messages = messages;
  }

  /** One thing that is other, before and after. */
  record Change(String what, String before, String after) {}

  ForReader ofReader() {
    return new ForReader(
        LocaleContextHolder.getLocale(),
        identity
            .person(Acting.current().key())
            .map(PersonView::zone)
            .<ZoneId>map(ZoneId::of)
            .orElse(ZoneOffset.UTC));
  }

  /** In the reader's language and zone. */
  final class ForReader {

    private final Locale locale;
    private final LocalTimes times;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> attributes = new HashMap<>();

    private ForReader(Locale locale, ZoneId zone) {
      this.locale = locale;
      this.times = new LocalTimes(zone, locale);
    }

    public String time(@Nullable Instant instant) {
      return times.of(instant);
    }

    public String person(String key) {
      return identity.person(key).map(PersonView::name).orElse(key);
    }

    /** The title of a class of items. */
    public String itemClass(String key) {
      read();
      return titles.getOrDefault(key, key);
    }

    /** What a field of items is called: one that all have, or an attribute of a class. */
    public String field(String field) {
      read();
      return field.startsWith(ItemField.ATTRIBUTE)
          ? attributes.getOrDefault(field, field)
          : text("imports.field." + field);
    }

    /** What a baseline is of, in words. */
    public String scope(BaselineScope scope) {
      if (scope instanceof BaselineScope.Items items) {
        return text("baselines.scope.items", items.items().size());
      } else if (scope instanceof BaselineScope.Needed needed) {
        return text("baselines.scope.needed", needed.items().size(), needed.depth());
      } else if (scope instanceof BaselineScope.Matching matching) {
        return matching(matching.criteria());
      }
      throw new IllegalStateException("No scope: " + scope);
    }

    private String matching(ItemCriteria criteria) {
      List<String> parts = new ArrayList<>();
      part("q", criteria.text(), parts);
      String itemClass = criteria.itemClass();
      part("class", itemClass == null ? null : itemClass(itemClass), parts);
      part("status", word(criteria.status()), parts);
      part("owner", criteria.owner() == null ? null : person(criteria.owner()), parts);
      part("group", criteria.supportGroup(), parts);
      part("customer", criteria.customer(), parts);
      part("site", criteria.site(), parts);
      part("criticality", word(criteria.criticality()), parts);
      part("environment", word(criteria.environment()), parts);
      return parts.isEmpty()
          ? text("baselines.scope.all")
          : text("baselines.scope.matching") + ": " + String.join(", ", parts);
    }

    private void part(String field, @Nullable String value, List<String> parts) {
      if (value != null) {
        parts.add(text("baselines." + field) + " " + value);
      }
    }

    private @Nullable String word(@Nullable Word word) {
      return word == null ? null : text("baselines.word." + word.word());
    }

    /** What two states of an item have that is not the same, line by line. */
    public List<Change> changes(ConfigurationDifference difference) {
      List<Change> changes = new ArrayList<>();
      difference
          .fields()
          .forEach(one -> changes.add(change(field(one.field()), one.before(), one.after())));
      difference
          .components()
          .forEach(
              one ->
                  changes.add(
                      change(
                          text("baselines.component." + one.kind().word()) + " " + one.key(),
                          facts(one.before()),
                          facts(one.after()))));
      difference
          .relations()
          .forEach(
              one ->
                  changes.add(
                      change(
                          text(
                              "baselines.relation",
                              one.type(),
                              one.source().value(),
                              one.target().value()),
                          held(one.before()),
                          held(one.after()))));
      difference
          .groups()
          .forEach(
              one ->
                  changes.add(
                      change(
                          text("baselines.redundancy", one.name()),
                          needed(one.before()),
                          needed(one.after()))));
      return changes;
    }

    private static Change change(String what, @Nullable String before, @Nullable String after) {
      return new Change(
          what,
          Objects.requireNonNullElse(before, NOTHING),
          Objects.requireNonNullElse(after, NOTHING));
    }

    private static @Nullable String facts(@Nullable Map<String, String> facts) {
      return facts == null
          ? null
          : facts.entrySet().stream()
              .map(fact -> fact.getKey() + " " + fact.getValue())
              .collect(Collectors.joining(", "));
    }

    private String held(RelationDifference.@Nullable Held held) {
      if (held == null) {
        return text("baselines.relation.none");
      }
      String group = held.redundancyGroup();
      return group == null
          ? text("baselines.relation.holds")
          : text("baselines.relation.group", group);
    }

    private @Nullable String needed(int needed) {
      return needed == 0 ? null : text("baselines.redundancy.needed", needed);
    }

    private String text(String key, Object... values) {
      return messages.getMessage(key, values, locale);
    }

    private void read() {
      if (titles.isEmpty()) {
        classes.classes().forEach(this::note);
      }
    }

    private void note(ItemClassView itemClass) {
      boolean german = locale.getLanguage().equals("de");
      titles.put(itemClass.key(), german ? itemClass.facts().titleDe() : itemClass.facts().title());
      for (AttributeDefinition attribute : itemClass.facts().attributes()) {
        attributes.putIfAbsent(
            ItemField.attribute(attribute.key()), german ? attribute.titleDe() : attribute.title());
      }
    }
  }
}
