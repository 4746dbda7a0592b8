package org.orderly.cmdb;

import com.fasterxml.jackson.core.type.TypeReference;
import org.orderly.kernel.JsonColumn;

/** What items a baseline is of, in one column. */
class BaselineScopeColumn extends JsonColumn<BaselineScope> {

  BaselineScopeColumn() {
    super(new TypeReference<>() {});
  }
}
