/** How HTTP answers, whatever the practice: errors by RFC 9457, repeated requests, entity tags. */
@NullMarked
package org.orderly.kernel.web;

import org.jspecify.annotations.NullMarked;
