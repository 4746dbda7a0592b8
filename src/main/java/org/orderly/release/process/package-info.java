/** The processes of releases as Java calls them. */
@NullMarked
package org.orderly.release.process;

import org.jspecify.annotations.NullMarked;
