package org.orderly.identity;

import java.util.function.LongSupplier;
import org.orderly.kernel.ShortMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What each request asks about people and groups. */
@Component
class IdentityCache extends ShortMemory {

  @Autowired
  IdentityCache() {}

  IdentityCache(LongSupplier nanos) {
    super(nanos);
  }
}
