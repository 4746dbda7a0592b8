/** What is written about the product, and what is generated from it. */
@NullMarked
package org.orderly.documents;

import org.jspecify.annotations.NullMarked;
