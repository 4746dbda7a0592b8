/** Jobs that failed for good: told, listed, tried again. */
@NullMarked
package org.orderly.engine.jobs;

import org.jspecify.annotations.NullMarked;
