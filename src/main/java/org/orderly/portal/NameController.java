package org.orderly.portal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The names behind the keys that records carry, for pages that show records to staff. */
@RestController
class NameController {

  private static final int MOST = 100;

  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;

  NameController(IdentityManagement identity, CatalogueManagement catalogue) {
    this.identity = identity;
    this.catalogue = catalogue;
  }

  /** Name by key; a key that is unknown is left out. */
  record Names(
      Map<String, String> people, Map<String, String> groups, Map<String, String> services) {}

  @GetMapping("/api/names")
  Names names(
      @RequestParam(name = "person", defaultValue = "") Set<String> people,
      @RequestParam(name = "group", defaultValue = "") Set<String> groups,
      @RequestParam(name = "service", defaultValue = "") Set<String> services) {
    requireStaff();
    return new Names(
        named(people, key -> identity.person(key).map(PersonView::name)),
        named(groups, key -> identity.group(key).map(GroupView::name)),
        named(services, key -> catalogue.service(key).map(ServiceView::name)));
  }

  private static Map<String, String> named(
      Collection<String> keys, Function<String, Optional<String>> name) {
    if (keys.size() > MOST) {
      String limit = "At most " + MOST + " names of a kind are asked for at once.";
      throw new RuleViolation(KernelRule.INPUT_REFUSED, limit);
    }
    Map<String, String> names = new TreeMap<>();
    List.copyOf(keys).forEach(key -> name.apply(key).ifPresent(found -> names.put(key, found)));
    return names;
  }

  private void requireStaff() {
    if (!Roles.staff(identity.groupsOf(Acting.current().key()))) {
      throw new RuleViolation(KernelRule.NOT_ALLOWED, "Names are looked up by staff.");
    }
  }
}
