package org.orderly.cmdb;

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
class VerificationDirectory implements RecordDirectory {

  private final Verifications verifications;
  private final VerificationAccess access;
  private final VerificationTitle title;

  VerificationDirectory(
      Verifications verifications, VerificationAccess access, VerificationTitle title) {
    this.verifications = verifications;
    this.access = access;
    this.title = title;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CONFIGURATION_VERIFICATION;
  }

  @Override
  public Optional<RecordSummary> find(RecordNumber number) {
    return verifications.find(number).map(Verification::view).map(this::summary);
  }

  @Override
  public List<RecordSummary> all(Collection<RecordNumber> numbers) {
    return verifications.all(numbers).stream().map(this::summary).toList();
  }

  @Override
  public List<RecordSummary> page(@Nullable RecordNumber after, int most) {
    return verifications.page(after, most).stream().map(this::summary).toList();
  }

  @Override
  public boolean visibleTo(RecordNumber number, Actor actor) {
    return access.reads(actor) && verifications.find(number).isPresent();
  }

  @Override
  public List<RecordSummary> visible(Collection<RecordNumber> numbers, Actor actor) {
    return access.reads(actor) ? all(numbers) : List.of();
  }

  private RecordSummary summary(VerificationView view) {
    return new RecordSummary(
        view.number(),
        title.of(view),
        view.state().word(),
        view.state().open(),
        null,
        null,
        view.openedAt(),
        view.closedAt(),
        "/api/verifications/" + view.number());
  }
}
