/** What people write on records: work notes for the staff, the public log for callers. */
@NullMarked
package org.orderly.journal;

import org.jspecify.annotations.NullMarked;
