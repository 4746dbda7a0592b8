/** What people are told by mail: written with the work, sent by a relay afterwards. */
@NullMarked
package org.orderly.notification;

import org.jspecify.annotations.NullMarked;
