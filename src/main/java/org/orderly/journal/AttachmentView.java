package org.orderly.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.orderly.kernel.RecordNumber;

/**
 * A file that somebody added to a record.
 *
 * @param name as given, without folders; never to be trusted
 * @param mediaType as given; never to be trusted
 * @param size in bytes, 1 or more
 * @param digest SHA-256 of the content, in hexadecimal
 */
public record AttachmentView(
    long id,
    RecordNumber number,
    Visibility visibility,
    String name,
    String mediaType,
    long size,
    String digest,
    String author,
    Instant at) {

  /** Where its content is found over HTTP. */
  @JsonProperty
  public String path() {
    return "/api/attachments/" + id;
  }
}
