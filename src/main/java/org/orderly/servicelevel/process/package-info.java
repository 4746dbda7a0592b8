/** The decision tables of service level management, as Java calls them. */
@NullMarked
package org.orderly.servicelevel.process;

import org.jspecify.annotations.NullMarked;
