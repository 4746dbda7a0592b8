/** The trail over HTTP. */
@NullMarked
package org.orderly.evidence.web;

import org.jspecify.annotations.NullMarked;
