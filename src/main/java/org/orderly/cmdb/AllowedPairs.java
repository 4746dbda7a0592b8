package org.orderly.cmdb;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.orderly.kernel.JsonColumn;

/** The classes that a relation type joins, in one column. */
@Immutable
class AllowedPairs extends JsonColumn<List<AllowedPair>> {

  AllowedPairs() {
    super(new TypeReference<>() {});
  }
}
