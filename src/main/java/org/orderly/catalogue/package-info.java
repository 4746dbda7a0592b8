/**
 * The service catalogue (8.2.4): services with criticality, owner and support group; categories.
 */
@NullMarked
package org.orderly.catalogue;

import org.jspecify.annotations.NullMarked;
