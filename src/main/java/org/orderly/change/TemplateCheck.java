package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemClassView;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Holds a change against the template that it names. */
@Component
class TemplateCheck {

  private final ChangeTemplates templates;
  private final ConfigurationManagement configuration;
  private final ItemClassManagement classes;

  TemplateCheck(
      ChangeTemplates templates,
      ConfigurationManagement configuration,
      ItemClassManagement classes) {
    this.templates = templates;
    this.configuration = configuration;
    this.classes = classes;
  }

  /** How the content fits the template now. */
  TemplateFit fit(@Nullable String key, ChangeContent content, Instant now) {
    if (key == null) {
      return TemplateFit.NONE;
    }
    Optional<ChangeTemplate> template =
        templates.find(key).filter(found -> found.view(now).inForce());
    if (template.isEmpty()) {
      return TemplateFit.NOT_IN_FORCE;
    }
    TemplateContent said = templates.content(key, template.get().contentVersion()).content();
    if (!said.saidBy(content)) {
      return TemplateFit.ALTERED;
    }
    return ofClasses(content.items(), said.classes()) ? TemplateFit.FITS : TemplateFit.OTHER_ITEMS;
  }

  /** Whether there is such a template, in force or not. */
  boolean known(String key) {
    return templates.find(key).isPresent();
  }

  /** Whether the content is what the template says now, in force or not. */
  boolean follows(@Nullable String key, ChangeContent content) {
    return key != null
        && templates
            .find(key)
            .map(template -> templates.content(key, template.contentVersion()).content())
            .filter(said -> said.saidBy(content))
            .isPresent();
  }

  private boolean ofClasses(List<RecordNumber> items, List<String> allowed) {
    if (items.isEmpty()) {
      return true;
    }
    Map<String, ItemClassView> known = known();
    return configuration.items(items).values().stream()
        .map(item -> known.get(item.facts().itemClass()))
        .allMatch(found -> found != null && below(found, allowed));
  }

  private static boolean below(ItemClassView itemClass, List<String> allowed) {
    return allowed.contains(itemClass.key())
        || itemClass.path().stream().anyMatch(allowed::contains);
  }

  private Map<String, ItemClassView> known() {
    return classes.classes().stream()
        .collect(Collectors.toMap(ItemClassView::key, view -> view, (one, same) -> one));
  }

  /** The classes of these that there are not. */
  List<String> unknown(List<String> named) {
    Set<String> known = known().keySet();
    return named.stream().filter(one -> !known.contains(one)).toList();
  }
}
