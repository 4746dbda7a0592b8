/** How HTTP answers, whatever the practice: errors by RFC 9457, repeated requests, entity tags. */
@NullMarked
@NamedInterface("web")
package org.orderly.kernel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
