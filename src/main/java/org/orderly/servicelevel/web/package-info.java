/** Working calendars over HTTP. */
@NullMarked
package org.orderly.servicelevel.web;

import org.jspecify.annotations.NullMarked;
