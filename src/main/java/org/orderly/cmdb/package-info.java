/**
 * Configuration management (8.2.6): configuration items of classes that are data, their relations
 * and components, every state that they have had, and the one way to write them.
 */
@NullMarked
package org.orderly.cmdb;

import org.jspecify.annotations.NullMarked;
