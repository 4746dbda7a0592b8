/** The rules of the house, checked by {@code ArchitectureTest} and its neighbours. */
@NullMarked
package org.orderly.house;

import org.jspecify.annotations.NullMarked;
