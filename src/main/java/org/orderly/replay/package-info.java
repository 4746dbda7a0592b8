/** Replays the incidents of another tool's log through the real processes. */
@NullMarked
package org.orderly.replay;

import org.jspecify.annotations.NullMarked;
