/** The shell of the web pages: home and navigation. */
@NullMarked
package org.orderly.portal;

import org.jspecify.annotations.NullMarked;
