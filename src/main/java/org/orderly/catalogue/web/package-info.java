/** The service catalogue over HTTP. */
@NullMarked
package org.orderly.catalogue.web;

import org.jspecify.annotations.NullMarked;
