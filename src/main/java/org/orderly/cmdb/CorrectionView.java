package org.orderly.cmdb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A correction of configuration items as it stands.
 *
 * @param version counts its changes
 * @param title its first item, and how many more there are
 * @param proposer the key of who asks for it
 * @param revisers the keys of who else had a hand in it, in the order of their first
 * @param becauseOf the record that it comes from, such as a baseline, a verification or a change;
 *     null where there is none
 * @param effects what it makes other, as it is shown to whoever authorizes it
 * @param digest of plan and effects: what is authorized is what has this digest
 * @param authorization null before that was decided
 * @param authorizer the key of the person who is asked; null where a role is, or nobody
 * @param answer what was last said to it; null where nothing was
 * @param obstacles what stands in its way, by field, as messages of a plan are; empty where nothing
 *     does
 * @param update the configuration update that wrote it; null where none did
 * @param added the numbers of the items that it added, by handle
 * @param dueAt until when it is to be closed
 * @param withdrawal why it was withdrawn; null where it was not
 */
public record CorrectionView(
    RecordNumber number,
    int version,
    CorrectionState state,
    String title,
    String proposer,
    List<String> revisers,
    String reason,
    @Nullable RecordNumber becauseOf,
    ConfigurationPlan plan,
    List<CorrectionEffect> effects,
    String digest,
    CorrectionKind kind,
    String criticality,
    @Nullable CorrectionAuthorization authorization,
    @Nullable String authorizer,
    @Nullable CorrectionAnswer answer,
    Map<String, String> obstacles,
    @Nullable Long update,
    Map<String, RecordNumber> added,
    Instant proposedAt,
    Instant dueAt,
    @Nullable Instant closedAt,
    @Nullable String withdrawal) {}
