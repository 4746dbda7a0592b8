package org.orderly.servicelevel;

import java.time.LocalDate;

/** A day that a library or a file names. */
record FoundDay(LocalDate date, String name, DayKind kind) {}
