/** The expression language of decision tables and forms, each expression parsed once. */
@NullMarked
package org.orderly.engine.feel;

import org.jspecify.annotations.NullMarked;
