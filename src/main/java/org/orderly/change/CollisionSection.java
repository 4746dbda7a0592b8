package org.orderly.change;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the window of a change collides with, and what was said of it, in the time of UTC. */
@Component
@Order(40)
class CollisionSection implements PaperSection {

  private static final CollisionLines LINES = new CollisionLines(ZoneOffset.UTC);

  private final Changes changes;
  private final ScheduleDrafts drafts;
  private final Collisions collisions;
  private final KeptCollisions kept;

  CollisionSection(
      Changes changes, ScheduleDrafts drafts, Collisions collisions, KeptCollisions kept) {
    this.changes = changes;
    this.drafts = drafts;
    this.collisions = collisions;
    this.kept = kept;
  }

  @Override
  public Map<String, String> texts(RecordNumber number, ChangeContent content) {
    ScheduleDraft draft = drafts.of(number);
    List<Collision> found = draft == null ? List.of() : collisions.of(draft);
    if (found.isEmpty()) {
      return Map.of("collisionsText", "Nothing collides");
    }
    AcceptedCollisions accepted =
        kept.of(number, changes.get(number).contentVersion()).orElse(null);
    return Map.of(
        "collisionsText",
        LINES.all(found) + said(accepted),
        COLLISION_KEYS,
        found.stream().map(Collision::key).distinct().collect(Collectors.joining("\n")));
  }

  private static String said(@Nullable AcceptedCollisions accepted) {
    return accepted == null ? "" : "\n" + CollisionLines.oneLine(accepted.reason());
  }
}
