package org.orderly.release;

import org.orderly.kernel.RecordNumber;

/**
 * A release is to be led through its process.
 *
 * @param manager the key of who leads it
 */
public record ReleaseProposed(RecordNumber number, String manager) {}
