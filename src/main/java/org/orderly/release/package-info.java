/**
 * Release and deployment management (8.5.3): changes and known errors that are put into use
 * together, tested, accepted, deployed in stages and supported in early life.
 */
@NullMarked
package org.orderly.release;

import org.jspecify.annotations.NullMarked;
