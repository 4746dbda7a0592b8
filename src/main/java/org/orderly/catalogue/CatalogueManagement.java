package org.orderly.catalogue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.FormOptions.Option;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The service catalogue: what services there are, and how incidents on them are categorized. */
@org.springframework.stereotype.Service
@Transactional
public class CatalogueManagement {

  private static final String CALENDARS = "calendars";
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final CatalogueCache cache;
  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final IdentityManagement identity;
  private final ObjectProvider<FormOptions> lists;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CatalogueManagement(
      CatalogueCache cache,
      EntityManager entities,
      JdbcClient jdbc,
      IdentityManagement identity,
      ObjectProvider<FormOptions> lists,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cache = cache;
    this.entities = entities;
    this.jdbc = jdbc;
    this.identity = identity;
    this.lists = lists;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds a service.
   *
   * @throws RuleViolation where the key is badly formed or taken, or owner, group or calendar are
   *     unknown
   */
  public ServiceView register(NewService service) {
    if (service.key().length() > 64 || !KEY.matcher(service.key()).matches()) {
      throw new RuleViolation(
          CatalogueRule.SERVICE_KEY,
          "«" + service.key() + "» is no key: use up to 64 of a-z, 0-9 and -");
    }
    if (entities.find(Service.class, service.key()) != null) {
      throw new RuleViolation(
          CatalogueRule.SERVICE_EXISTS, "The catalogue has a service «" + service.key() + "»");
    }
    requireOwner(service.owner());
    requireResolverGroup(service.supportGroup());
    requireCalendar(service.calendar());
    Service added = new Service(service);
    cache.forget();
    entities.persist(added);
    events.publishEvent(new ServiceRegistered(added.view(), Acting.current(), clock.instant()));
    return added.view();
  }

  /**
   * The service of this key, also when it is retired; empty where the catalogue has none. Kept for
   * up to 30 seconds: what another node of the server writes is known here after that at the
   * latest.
   */
  @Transactional(readOnly = true)
  public Optional<ServiceView> service(String key) {
    return cache.get(
        ServiceView.class,
        key,
        () -> Optional.ofNullable(entities.find(Service.class, key)).map(Service::view));
  }

  /** All services that are provided, by name; kept as one service is. */
  @Transactional(readOnly = true)
  public List<ServiceView> services() {
    return cache
        .get(Provided.class, "all", () -> Optional.of(readServices()))
        .map(Provided::services)
        .orElseThrow();
  }

  private record Provided(List<ServiceView> services) {}

  private Provided readServices() {
    return new Provided(
        entities
            .createQuery("from Service where retired = false order by name", Service.class)
            .getResultStream()
            .map(Service::view)
            .toList());
  }

  /**
   * Takes a service out of the catalogue; its records stay.
   *
   * @throws RuleViolation where there is none of this key
   */
  public void retire(String key) {
    Service service = entities.find(Service.class, key);
    if (service == null) {
      throw new RuleViolation(
          CatalogueRule.SERVICE_UNKNOWN, "The catalogue has no service «" + key + "»");
    }
    cache.forget();
    service.retire();
    events.publishEvent(new ServiceRetired(service.view(), Acting.current(), clock.instant()));
  }

  /** Adds a category of incidents, or renames it. */
  public void category(String key, String label) {
    cache.forget();
    jdbc.sql(
            "insert into category (category_key, label) values (?, ?)"
                + " on duplicate key update label = values(label)")
        .params(key, label)
        .update();
  }

  /** The categories of incidents, by label. */
  @Transactional(readOnly = true)
  public List<Option> categories() {
    return cache
        .get(Categories.class, "all", () -> Optional.of(readCategories()))
        .map(Categories::all)
        .orElseThrow();
  }

  private record Categories(List<Option> all) {}

  private Categories readCategories() {
    return new Categories(
        jdbc.sql("select category_key, label from category order by label")
            .query((row, n) -> new Option(row.getString(1), row.getString(2)))
            .list());
  }

  private void requireOwner(@Nullable String owner) {
    if (owner != null && identity.person(owner).isEmpty()) {
      throw new RuleViolation(CatalogueRule.OWNER_UNKNOWN, "No person has the key «" + owner + "»");
    }
  }

  /** Calendars are kept by service level management, which lies to the right. */
  private void requireCalendar(String key) {
    boolean known =
        lists.stream()
            .filter(list -> list.list().equals(CALENDARS))
            .flatMap(list -> list.options(Acting.current()).stream())
            .anyMatch(option -> option.value().equals(key));
    if (!known) {
      throw new RuleViolation(
          CatalogueRule.CALENDAR_UNKNOWN, "No calendar has the key «" + key + "»");
    }
  }

  private void requireResolverGroup(@Nullable String group) {
    if (group != null
        && identity.group(group).filter(g -> g.kind() == GroupView.Kind.RESOLVER).isEmpty()) {
      throw new RuleViolation(
          CatalogueRule.SUPPORT_GROUP_UNKNOWN, "No resolver group has the key «" + group + "»");
    }
  }
}
