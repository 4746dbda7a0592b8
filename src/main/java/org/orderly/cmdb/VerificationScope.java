package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/**
 * The items of which a verification draws its sample; of these only those that should be there now,
 * from their building on until they are retired.
 *
 * @param of the key of the class, customer or site; null where items are named one by one
 * @param criticalities words, {@code none} for items of which nobody said; empty for all
 * @param items those that are named one by one
 */
public record VerificationScope(
    Kind kind, @Nullable String of, List<String> criticalities, List<RecordNumber> items) {

  /** What stands for the criticality of an item of which nobody said. */
  public static final String NO_CRITICALITY = "none";

  /** Keeps the lists as they are. */
  public VerificationScope {
    criticalities = List.copyOf(criticalities);
    items = List.copyOf(items);
  }

  /** By what items belong together. */
  public enum Kind implements Word {
    CLASS,
    CUSTOMER,
    SITE,
    ITEMS
  }

  /** All items of a class. */
  public static VerificationScope ofClass(String key) {
    return new VerificationScope(Kind.CLASS, key, List.of(), List.of());
  }

  /** Items that are named one by one. */
  public static VerificationScope of(List<RecordNumber> items) {
    return new VerificationScope(Kind.ITEMS, null, List.of(), items);
  }
}
