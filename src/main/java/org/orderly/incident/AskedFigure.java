package org.orderly.incident;

import org.orderly.kernel.Actor;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureScope;

/** Of which incidents a figure is computed, and who is told. */
record AskedFigure(FigureScope scope, FigurePeriod period, Actor reader) {}
