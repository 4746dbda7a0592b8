/** The Java twin of incident-management and its delegates. */
@NullMarked
package org.orderly.incident.process;

import org.jspecify.annotations.NullMarked;
