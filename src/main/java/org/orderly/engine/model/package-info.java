/** The models: deployed as one set, and checked against the rules before the engine takes them. */
@NullMarked
package org.orderly.engine.model;

import org.jspecify.annotations.NullMarked;
