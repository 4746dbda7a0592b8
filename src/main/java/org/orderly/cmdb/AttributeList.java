package org.orderly.cmdb;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.orderly.kernel.JsonColumn;

/** The attributes of a class in one column. */
@Immutable
class AttributeList extends JsonColumn<List<AttributeDefinition>> {

  AttributeList() {
    super(new TypeReference<>() {});
  }
}
