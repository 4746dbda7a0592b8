/** The pages and HTTP interfaces of change management. */
@NullMarked
package org.orderly.change.web;

import org.jspecify.annotations.NullMarked;
