package org.orderly.servicelevel;

import java.time.Instant;

/**
 * Figures as a review keeps them.
 *
 * @param digest SHA-256 of what is kept, in hexadecimal; the trail has it too
 */
public record TakenFigures(ReviewFigures figures, String digest, Instant takenAt) {}
