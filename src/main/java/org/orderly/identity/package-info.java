/**
 * People, customers, sites, groups and roles, substitutes, and how somebody proves who they are.
 */
@NullMarked
package org.orderly.identity;

import org.jspecify.annotations.NullMarked;
