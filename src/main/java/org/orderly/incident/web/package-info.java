/** Incidents over HTTP and as pages. */
@NullMarked
package org.orderly.incident.web;

import org.jspecify.annotations.NullMarked;
