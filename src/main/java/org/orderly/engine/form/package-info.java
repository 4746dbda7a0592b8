/** Forms as the server reads them: their fields, and what may stand in each. */
@NullMarked
package org.orderly.engine.form;

import org.jspecify.annotations.NullMarked;
