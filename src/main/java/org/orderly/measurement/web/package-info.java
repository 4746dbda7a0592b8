/** Figures over HTTP, and the page of them. */
@NullMarked
package org.orderly.measurement.web;

import org.jspecify.annotations.NullMarked;
