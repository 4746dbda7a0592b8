package org.orderly.supplier;

import org.orderly.kernel.Word;

/** How much our services depend on a supplier: how often it is reviewed follows from it. */
public enum SupplierImportance implements Word {
  CRITICAL,
  IMPORTANT,
  OTHER
}
