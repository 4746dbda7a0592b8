package org.orderly.catalogue;

import org.orderly.kernel.ShortMemory;
import org.springframework.stereotype.Component;

/** What each step of a record asks about its service. */
@Component
class CatalogueCache extends ShortMemory {}
