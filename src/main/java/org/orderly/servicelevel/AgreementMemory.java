package org.orderly.servicelevel;

import org.orderly.kernel.ShortMemory;
import org.springframework.stereotype.Component;

/** Which agreements hold: what each new record asks. */
@Component
class AgreementMemory extends ShortMemory {}
