/**
 * Service level management (8.3.3): working calendars, service level targets, service clocks and
 * their alarms.
 */
@NullMarked
package org.orderly.servicelevel;

import org.jspecify.annotations.NullMarked;
