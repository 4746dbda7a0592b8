package org.orderly.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote on a record, as it was typed, or a file that they added.
 *
 * @param id the entry's own, or the file's
 * @param text the file's name where a file was added
 * @param attachment null where something was written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntry(
    long id,
    Visibility visibility,
    String text,
    String author,
    Instant at,
    @Nullable AttachmentView attachment) {

  static JournalEntry of(AttachmentView file) {
    return new JournalEntry(
        file.id(), file.visibility(), file.name(), file.author(), file.at(), file);
  }
}
