/** The decision tables of service level management as Java calls them, and its review process. */
@NullMarked
package org.orderly.servicelevel.process;

import org.jspecify.annotations.NullMarked;
