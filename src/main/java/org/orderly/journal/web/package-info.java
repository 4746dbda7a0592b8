/** Attachments and links of records over HTTP. */
@NullMarked
package org.orderly.journal.web;

import org.jspecify.annotations.NullMarked;
