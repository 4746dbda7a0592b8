/** The administrator's page of what was sent and what waits. */
@NullMarked
package org.orderly.notification.web;

import org.jspecify.annotations.NullMarked;
