/**
 * Change management (8.5.1): requests for change, what is authorized of them by whom, when they are
 * made, and what came of it.
 */
@NullMarked
package org.orderly.change;

import org.jspecify.annotations.NullMarked;
