/** Orderly: IT service management that runs on its process models. */
@NullMarked
package org.orderly;

import org.jspecify.annotations.NullMarked;
