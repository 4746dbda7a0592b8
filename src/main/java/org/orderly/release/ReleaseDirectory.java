package org.orderly.release;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.springframework.stereotype.Component;

@Component
class ReleaseDirectory implements RecordDirectory {

  private final Releases releases;
  private final ReleaseAccess access;

  ReleaseDirectory(Releases releases, ReleaseAccess access) {
    this.releases = releases;
    this.access = access;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.RELEASE;
  }

  @Override
  public Optional<RecordSummary> find(RecordNumber number) {
    return releases.find(number).map(Release::view).map(ReleaseDirectory::summary);
  }

  @Override
  public List<RecordSummary> all(Collection<RecordNumber> numbers) {
    return releases.all(numbers).stream().map(ReleaseDirectory::summary).toList();
  }

  @Override
  public List<RecordSummary> page(@Nullable RecordNumber after, int most) {
    return releases.page(after, most).stream().map(ReleaseDirectory::summary).toList();
  }

  @Override
  public boolean visibleTo(RecordNumber number, Actor actor) {
    return releases
        .find(number)
        .map(Release::view)
        .filter(view -> access.maySee(view, actor))
        .isPresent();
  }

  @Override
  public List<RecordSummary> visible(Collection<RecordNumber> numbers, Actor actor) {
    return releases.all(numbers).stream()
        .filter(view -> access.maySee(view, actor))
        .map(ReleaseDirectory::summary)
        .toList();
  }

  @Override
  public List<RecordSummary> naming(RecordNumber item, Actor actor, int most) {
    return access.isStaff(actor)
        ? releases.of(item, most).stream().map(ReleaseDirectory::summary).toList()
        : List.of();
  }

  private static RecordSummary summary(ReleaseView release) {
    return new RecordSummary(
        release.number(),
        release.title() + " " + release.versionName(),
        release.state().word(),
        release.state().open(),
        null,
        null,
        release.openedAt(),
        release.closedAt(),
        "/api/releases/" + release.number());
  }
}
