package org.orderly.notification;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * Something that people are told about a record.
 *
 * @param kind names its texts in the message files: {@code notice.<kind>.subject} and {@code .lead}
 * @param path the page of the record
 * @param title the record's title; null where mails must not carry it
 * @param recipients who is told; those who may not see the record and who did it are left out
 * @param details facts, in the order shown
 * @param quote what somebody wrote for the readers, as typed
 * @param rising whether it is one of several of its kind that follow each other: the latest counts
 */
public record Notice(
    RecordNumber number,
    String kind,
    String path,
    @Nullable String title,
    Set<Recipient> recipients,
    List<Detail> details,
    @Nullable String quote,
    boolean rising) {

  /** A notice that says no more than its kind. */
  public static Notice of(RecordNumber number, String kind, String path) {
    return new Notice(number, kind, path, null, Set.of(), List.of(), null, false);
  }

  /** The same with the record's title. */
  public Notice titled(@Nullable String shown) {
    return new Notice(number, kind, path, shown, recipients, details, quote, rising);
  }

  /** The same for these recipients. */
  public Notice to(Collection<Recipient> told) {
    return new Notice(number, kind, path, title, new LinkedHashSet<>(told), details, quote, rising);
  }

  /** The same with these facts. */
  public Notice with(Detail... shown) {
    return new Notice(number, kind, path, title, recipients, List.of(shown), quote, rising);
  }

  /** The same with what somebody wrote. */
  public Notice quoting(@Nullable String text) {
    return new Notice(number, kind, path, title, recipients, details, text, rising);
  }

  /** The same, told beside notices of other kinds; of several of its kind the latest counts. */
  public Notice asRising() {
    return new Notice(number, kind, path, title, recipients, details, quote, true);
  }
}
