/** Incidents over HTTP, and as pages for callers and staff. */
@NullMarked
package org.orderly.incident.web;

import org.jspecify.annotations.NullMarked;
