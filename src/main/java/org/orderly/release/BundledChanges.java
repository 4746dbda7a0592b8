package org.orderly.release;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.Criticality;
import org.orderly.catalogue.ServiceView;
import org.orderly.change.ChangeCategory;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeType;
import org.orderly.change.ChangeView;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.IdentifierKind;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/**
 * What a release bundles and affects, as other practices know it; asked in the server's name, since
 * the customer's acceptor sees no change.
 */
@Component
class BundledChanges {

  private static final String NONE = "none";

  private final ChangeManagement changes;
  private final ConfigurationManagement configuration;
  private final CatalogueManagement catalogue;
  private final ReleaseSettings settings;

  BundledChanges(
      ChangeManagement changes,
      ConfigurationManagement configuration,
      CatalogueManagement catalogue,
      ReleaseSettings settings) {
    this.changes = changes;
    this.configuration = configuration;
    this.catalogue = catalogue;
    this.settings = settings;
  }

  List<BundledChange> of(ReleaseContent content) {
    return views(content).stream()
        .map(
            change ->
                new BundledChange(
                    change.number(),
                    change.title(),
                    change.state(),
                    change.outcome(),
                    change.digest()))
        .toList();
  }

  /** What a release with a complete plan is like, by which its type is decided. */
  ReleaseWeight weigh(ReleaseContent content) {
    List<ChangeView> all = views(content);
    @Nullable ChangeCategory highest =
        all.stream()
            .map(ChangeView::category)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new ReleaseWeight(
        all.stream().anyMatch(change -> change.type() == ChangeType.EMERGENCY),
        highest == null ? NONE : highest.word(),
        all.size(),
        content.services().stream()
            .flatMap(key -> catalogue.service(key).stream())
            .map(ServiceView::criticality)
            .min(Comparator.naturalOrder())
            .orElse(Criticality.BRONZE)
            .word(),
        Objects.requireNonNull(content.acceptor()),
        settings.acceptWithin());
  }

  /** The items that it affects: its own, those of its changes, and those that are its services. */
  Set<RecordNumber> items(ReleaseContent content) {
    return asServer(
        () -> {
          Set<RecordNumber> items = new LinkedHashSet<>(content.items());
          content
              .changes()
              .forEach(change -> items.addAll(changes.content(change).content().items()));
          configuration
              .identified(IdentifierKind.SERVICE, content.services())
              .values()
              .forEach(items::addAll);
          return items;
        });
  }

  private List<ChangeView> views(ReleaseContent content) {
    return asServer(() -> content.changes().stream().map(changes::change).toList());
  }

  private static <T> T asServer(Supplier<T> work) {
    return Acting.as(Actor.system(), work);
  }
}
