/** Releases over HTTP and on pages. */
@NullMarked
package org.orderly.release.web;

import org.jspecify.annotations.NullMarked;
