package org.orderly.kernel;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to a record, for those who work on it.
 *
 * @param id greater than those of what happened before
 * @param kind the event's kind, such as {@code IncidentResolved}
 * @param by the key of who did it
 * @param facts words, keys, numbers and instants; never text that somebody typed
 */
public record HistoryLine(long id, String kind, String by, Instant at, Map<String, Object> facts) {}
