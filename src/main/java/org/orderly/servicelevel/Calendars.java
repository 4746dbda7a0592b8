package org.orderly.servicelevel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.orderly.kernel.ShortMemory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The working calendars by version. Since no version ever changes, each is read once; which is the
 * newest is kept for half a minute (ADR 0043).
 */
@Component
class Calendars {

  private final CalendarTables tables;
  private final Map<CalendarReference, CalendarVersion> read = new ConcurrentHashMap<>();
  private final Newest newest = new Newest();

  Calendars(CalendarTables tables) {
    this.tables = tables;
  }

  private static final class Newest extends ShortMemory {

    /** What this transaction has added is not there for others, and may never be. */
    boolean unsure() {
      return TransactionSynchronizationManager.hasResource(this);
    }
  }

  /** The calendar of this reference; empty where there is none. */
  Optional<WorkingCalendar> find(String reference) {
    return version(CalendarReference.parse(reference)).map(CalendarVersion::calendar);
  }

  /** The calendar of a reference that somebody keeps. */
  WorkingCalendar get(String reference) {
    return find(reference)
        .orElseThrow(() -> new IllegalStateException("There is no calendar " + reference));
  }

  /** The reference of the version of a calendar by which what starts now is measured. */
  String current(String key) {
    return newest(key).map(CalendarReference::text).orElse(key);
  }

  /** The newest version of a calendar; empty where there is no such calendar. */
  Optional<CalendarVersion> newestVersion(String key) {
    return newest(key).flatMap(this::version);
  }

  /** The newest version of a calendar, whichever node has saved it; empty where there is none. */
  Optional<CalendarReference> latest(String key) {
    return tables.newest(key).map(version -> new CalendarReference(key, version));
  }

  /** The newest version as it is stored now, for who is about to save the next. */
  Optional<CalendarVersion> stored(String key) {
    return latest(key).flatMap(this::version);
  }

  private Optional<CalendarReference> newest(String key) {
    return newest
        .get(Integer.class, key, () -> tables.newest(key))
        .map(version -> new CalendarReference(key, version));
  }

  /** The version that the reference names; empty where there is none. */
  Optional<CalendarVersion> version(CalendarReference reference) {
    return Optional.ofNullable(read.get(reference))
        .or(
            () -> {
              Optional<CalendarVersion> found = tables.load(reference);
              found
                  .filter(version -> !newest.unsure())
                  .ifPresent(version -> read.put(reference, version));
              return found;
            });
  }

  /** The newest versions of all calendars, by name. */
  List<CalendarVersion> all() {
    return tables.newest().stream().flatMap(reference -> version(reference).stream()).toList();
  }

  /** All versions of a calendar, the newest first. */
  List<CalendarVersion> versions(String key) {
    int last = tables.newest(key).orElse(0);
    return IntStream.iterate(last, version -> version > 0, version -> version - 1)
        .mapToObj(version -> new CalendarReference(key, version))
        .flatMap(reference -> version(reference).stream())
        .toList();
  }

  /** To be called in the transaction in which a version was added. */
  void added() {
    newest.forget();
  }
}
