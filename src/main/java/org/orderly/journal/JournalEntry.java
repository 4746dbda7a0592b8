package org.orderly.journal;

import java.time.Instant;

/** What somebody wrote on a record, as it was typed. */
public record JournalEntry(
    long id, Visibility visibility, String text, String author, Instant at) {}
