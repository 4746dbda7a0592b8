/** The decision tables and processes of configuration management as Java calls them. */
@NullMarked
package org.orderly.cmdb.process;

import org.jspecify.annotations.NullMarked;
