package org.orderly.release;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Links a release with what it bundles, so that each of them shows where it goes. */
@Component
class ReleaseLinks {

  private static final Set<RecordKind> BUNDLED = Set.of(RecordKind.CHANGE, RecordKind.KNOWN_ERROR);

  private final RecordLinks links;
  private final ObjectProvider<RecordDirectory> directories;

  ReleaseLinks(RecordLinks links, ObjectProvider<RecordDirectory> directories) {
    this.links = links;
    this.directories = directories;
  }

  /**
   * Links what the plan bundles and unlinks what it does not any more; what people linked stays.
   */
  void keep(RecordNumber release, ReleaseContent content, Instant now) {
    Set<RecordKind> kept =
        directories.stream().map(RecordDirectory::kind).collect(Collectors.toSet());
    Set<RecordNumber> wanted =
        Stream.of(content.changes(), content.knownErrors())
            .flatMap(List::stream)
            .filter(number -> kept.contains(number.kind()))
            .collect(Collectors.toCollection(HashSet::new));
    links.of(release).stream()
        .filter(link -> link.type() == LinkType.RELATED_TO)
        .filter(link -> BUNDLED.contains(link.other(release).kind()))
        .forEach(
            link -> {
              RecordNumber other = link.other(release);
              if (!wanted.remove(other) && link.by().equals(Actor.system().key())) {
                links.unlink(release, LinkType.RELATED_TO, other, Actor.system(), now);
              }
            });
    wanted.stream()
        .sorted()
        .forEach(other -> links.link(release, LinkType.RELATED_TO, other, Actor.system(), now));
  }
}
