/** The engine's doors over HTTP: who passes into the webapps and /engine-rest, and as whom. */
@NullMarked
package org.orderly.engine.web;

import org.jspecify.annotations.NullMarked;
