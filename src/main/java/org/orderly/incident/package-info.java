/** Incident management (8.6.1): the incident record and what may be asked of it. */
@NullMarked
package org.orderly.incident;

import org.jspecify.annotations.NullMarked;
