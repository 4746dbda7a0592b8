/** Run modes: try it, serve, and the commands of the jar; the private MariaDB. */
@NullMarked
package org.orderly.launch;

import org.jspecify.annotations.NullMarked;
