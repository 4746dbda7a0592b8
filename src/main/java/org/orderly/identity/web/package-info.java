/** Who gets in: sign-in, personal tokens, what each door demands; the administrator's pages. */
@NullMarked
package org.orderly.identity.web;

import org.jspecify.annotations.NullMarked;
