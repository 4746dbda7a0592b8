/** The append-only trail of what happened to records (7.5, 8.1). */
@NullMarked
package org.orderly.evidence;

import org.jspecify.annotations.NullMarked;
