package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/** A request for change does not say all that it has to (8.5.1.2). */
public record ChangeFoundIncomplete(
    RecordNumber number, Actor actor, Instant at, List<ContentPart> missing)
    implements RecordEvent {

  /** Keeps its own copy. */
  public ChangeFoundIncomplete {
    missing = List.copyOf(missing);
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of("missing", missing.stream().map(Word::word).toList());
  }
}
