/** What is ours in the engine's two REST applications: one error answer, and the facts of forms. */
@NullMarked
package org.orderly.engine.rest;

import org.jspecify.annotations.NullMarked;
