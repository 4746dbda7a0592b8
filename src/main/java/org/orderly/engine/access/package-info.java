/** Who reaches what in the engine: people and groups, grants, the work lists of Tasklist. */
@NullMarked
package org.orderly.engine.access;

import org.jspecify.annotations.NullMarked;
