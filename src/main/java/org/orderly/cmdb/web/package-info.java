/** Configuration items, their classes and relations over HTTP. */
@NullMarked
package org.orderly.cmdb.web;

import org.jspecify.annotations.NullMarked;
