package org.orderly.kernel.web;

import java.util.Optional;
import org.orderly.kernel.RuleViolation;

/** Knows what a foreign exception means to the caller, where it means a refusal. */
public interface ErrorTranslation {

  /** The refusal that the exception stands for; empty where it stands for none. */
  Optional<RuleViolation> translate(Throwable failure);
}
