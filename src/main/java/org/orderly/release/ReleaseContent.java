package org.orderly.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BackOutTest;
import org.orderly.kernel.RecordNumber;

/**
 * What a release is, as people wrote it: what is tested, accepted and deployed is one version of
 * it.
 *
 * @param versionName by which people tell it from others of its kind
 * @param services the keys of the services that it affects
 * @param customer the key of the customer for whom it is; null where it is for all
 * @param acceptor the key of who accepts it; null before anybody is named
 * @param changes the changes that it puts into use
 * @param knownErrors the known errors that it puts right
 * @param items more configuration items that it affects, beside those of its changes
 * @param criteria what it has to fulfil, one by one
 * @param backOut how it is backed out
 * @param backOutReason why the way back was not tried, or why there is none; empty where it was
 * @param communication who is told what, and when
 */
public record ReleaseContent(
    String title,
    String versionName,
    String description,
    List<String> services,
    @Nullable String customer,
    @Nullable String acceptor,
    Rollout rollout,
    List<RecordNumber> changes,
    List<RecordNumber> knownErrors,
    List<RecordNumber> items,
    List<String> criteria,
    List<PlannedStage> stages,
    String backOut,
    BackOutTest backOutTest,
    String backOutReason,
    String communication) {

  /** Keeps its own lists; what is named twice counts once. */
  public ReleaseContent {
    services = services.stream().distinct().toList();
    changes = changes.stream().distinct().toList();
    knownErrors = knownErrors.stream().distinct().toList();
    items = items.stream().distinct().toList();
    criteria = List.copyOf(criteria);
    stages = List.copyOf(stages);
  }
}
