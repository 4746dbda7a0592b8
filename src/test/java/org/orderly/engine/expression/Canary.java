package org.orderly.engine.expression;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** A bean that no expression may reach. */
@Component("canary")
public class Canary {

  private final AtomicInteger calls = new AtomicInteger();

  /** What an attack would call. */
  public String sing() {
    calls.incrementAndGet();
    return "sung";
  }

  /** How often it was called. */
  public int calls() {
    return calls.get();
  }
}
