package org.orderly.supplier;

import org.orderly.kernel.Word;

/** Whose organisation a supplier is: another's, part of ours, or a customer's own (8.3.4). */
public enum SupplierKind implements Word {
  EXTERNAL,
  INTERNAL,
  CUSTOMER
}
