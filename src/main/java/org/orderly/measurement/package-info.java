/** Figures that records are measured by (9.1): all of them under one roof, for staff. */
@NullMarked
package org.orderly.measurement;

import org.jspecify.annotations.NullMarked;
