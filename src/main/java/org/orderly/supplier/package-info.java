/**
 * Supplier management (8.3.4): external and internal suppliers, their contracts, and the targets in
 * them that underpin agreements with customers.
 */
@NullMarked
package org.orderly.supplier;

import org.jspecify.annotations.NullMarked;
