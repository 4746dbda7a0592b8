package org.orderly.change;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.orderly.kernel.JsonColumn;

/** Keeps what stands in the way of planned updates in one column. */
@Converter
@Immutable
class ObstaclesColumn extends JsonColumn<Map<String, String>> {

  ObstaclesColumn() {
    super(new TypeReference<>() {});
  }
}
