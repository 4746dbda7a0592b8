/**
 * What every practice speaks: record numbers, actors, events, refusals, and the ports between
 * modules.
 */
@NullMarked
package org.orderly.kernel;

import org.jspecify.annotations.NullMarked;
