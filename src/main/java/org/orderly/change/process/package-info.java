/** The decision tables and processes of change management as Java calls them. */
@NullMarked
package org.orderly.change.process;

import org.jspecify.annotations.NullMarked;
