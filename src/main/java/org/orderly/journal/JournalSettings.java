package org.orderly.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the journal.
 *
 * @param largestAttachment the size of the largest file, up to 20 MB
 * @param attachmentsPerRecord how many files a record takes
 */
@ConfigurationProperties("orderly.journal")
public record JournalSettings(
    @DefaultValue("20MB") DataSize largestAttachment,
    @DefaultValue("100") int attachmentsPerRecord) {

  private static final DataSize LIMIT = DataSize.ofMegabytes(20);

  /** Refuses a size that the server does not take. */
  public JournalSettings {
    if (largestAttachment.compareTo(LIMIT) > 0) {
      throw new IllegalArgumentException(
          "orderly.journal.largest-attachment is more than " + LIMIT.toMegabytes() + "MB");
    }
  }
}
