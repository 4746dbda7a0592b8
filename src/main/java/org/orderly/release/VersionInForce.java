package org.orderly.release;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/** What the version in force of a release's content says, as far as releases are found by it. */
@Embeddable
class VersionInForce {

  String title;
  String versionName;
  @Nullable String customer;
  @Nullable String acceptor;
  int contentVersion;
  String contentDigest;
  @Nullable Instant startsAt;

  @ElementCollection
  @CollectionTable(name = "release_service", joinColumns = @JoinColumn(name = "release_id"))
  @Column(name = "service")
  private Set<String> services = new LinkedHashSet<>();

  @ElementCollection
  @CollectionTable(name = "release_item", joinColumns = @JoinColumn(name = "release_id"))
  @Column(name = "item_id")
  private Set<Long> items = new LinkedHashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected VersionInForce() {}

  @SuppressWarnings("NullAway.Init")
  VersionInForce(ReleaseContentVersion content) {
    keep(content);
  }

  /** Another version is in force. */
  final void keep(ReleaseContentVersion content) {
    contentVersion = content.version();
    contentDigest = content.digest();
    ReleaseContent said = content.content();
    title = said.title();
    versionName = said.versionName();
    customer = said.customer();
    acceptor = said.acceptor();
    startsAt = said.stages().isEmpty() ? null : said.stages().get(0).starts();
    replace(services, said.services());
    replace(items, said.items().stream().map(RecordNumber::running).toList());
  }

  /** These too are affected: the items of its changes and of its services. */
  void affects(Collection<RecordNumber> more) {
    more.forEach(item -> items.add(item.running()));
  }

  private static <T> void replace(Set<T> kept, Collection<T> wanted) {
    kept.retainAll(wanted);
    kept.addAll(wanted);
  }
}
