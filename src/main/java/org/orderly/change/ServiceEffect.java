package org.orderly.change;

import org.orderly.kernel.Word;

/**
 * What a change does to the catalogue of services; all but nothing of it needs design and
 * transition (8.5.2).
 */
public enum ServiceEffect implements Word {
  NONE,
  NEW_SERVICE,
  REMOVAL,
  TRANSFER
}
