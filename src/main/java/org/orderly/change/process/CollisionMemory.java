package org.orderly.change.process;

import org.orderly.kernel.ShortMemory;
import org.springframework.stereotype.Component;

/** Keeps what the table of collisions says, since it is asked while somebody types. */
@Component
class CollisionMemory extends ShortMemory {}
