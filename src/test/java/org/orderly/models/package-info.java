/** The contract between models and code (style.md A4), checked by {@code ModelContractTest}. */
@NullMarked
package org.orderly.models;

import org.jspecify.annotations.NullMarked;
