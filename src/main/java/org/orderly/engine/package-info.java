/** The engine, set up once and right: models, guards, tasks, access, failed jobs. */
@NullMarked
package org.orderly.engine;

import org.jspecify.annotations.NullMarked;
