package org.orderly.change;

import java.util.Map;
import org.orderly.kernel.RecordNumber;

/**
 * A part of the paper that those who authorize a change are shown: what a part of change management
 * knows of it at that time.
 */
interface PaperSection {

  /**
   * Not shown: by what the collisions that are shown are known again, one in each line, so that a
   * gate can tell whether the board has seen what stands in the way.
   */
  String COLLISION_KEYS = "collisionKeys";

  /**
   * Texts by the key of the field of {@code cast-vote.form} in which they are shown. What several
   * sections say in one field stands there line after line, in the order of the sections.
   */
  Map<String, String> texts(RecordNumber number, ChangeContent content);
}
