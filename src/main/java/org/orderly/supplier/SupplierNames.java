package org.orderly.supplier;

import org.orderly.kernel.ShortMemory;
import org.springframework.stereotype.Component;

/** The names of suppliers, which lists of findings ask again and again (ADR 0043). */
@Component
class SupplierNames extends ShortMemory {}
