package org.orderly.incident.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;

/** The names behind the keys that one page shows; a key without a name stands for itself. */
final class Names {

  private static final String NONE = "–";

  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;
  private final Map<String, String> services = new HashMap<>();
  private final Map<String, String> categories = new HashMap<>();

  Names(IdentityManagement identity, CatalogueManagement catalogue) {
    this.identity = identity;
    this.catalogue = catalogue;
  }

  public String person(@Nullable String key) {
    return key == null ? NONE : identity.nameOf(key);
  }

  public String group(@Nullable String key) {
    return key == null ? NONE : identity.group(key).map(GroupView::name).orElse(key);
  }

  /** The names of several groups in one line. */
  public String groups(Collection<String> keys) {
    return keys.isEmpty() ? NONE : keys.stream().map(this::group).collect(Collectors.joining(", "));
  }

  public String service(String key) {
    return services.computeIfAbsent(
        key, wanted -> catalogue.service(wanted).map(ServiceView::name).orElse(wanted));
  }

  public String category(@Nullable String key) {
    if (categories.isEmpty()) {
      catalogue.categories().forEach(option -> categories.put(option.value(), option.label()));
    }
    return key == null ? NONE : categories.getOrDefault(key, key);
  }
}
