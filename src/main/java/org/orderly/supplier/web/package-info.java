/** Suppliers and contracts over HTTP, and their pages. */
@NullMarked
package org.orderly.supplier.web;

import org.jspecify.annotations.NullMarked;
