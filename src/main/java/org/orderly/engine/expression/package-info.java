/** The expression guard: what models, filters and queries may call. */
@NullMarked
package org.orderly.engine.expression;

import org.jspecify.annotations.NullMarked;
