package org.orderly.cmdb.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.web.TypedFields;
import org.springframework.web.util.UriComponentsBuilder;

/** A search for items as its address says it: whatever is chosen is a link to another address. */
final class ItemSearchAddress {

  private final Map<String, String> values = new LinkedHashMap<>();

  ItemSearchAddress(@Nullable String itemClass, ItemFilter filter) {
    put("q", filter.q());
    put("class", itemClass);
    put("status", filter.status());
    put("criticality", filter.criticality());
    put("environment", filter.environment());
    put("supportGroup", filter.group());
    put("customer", filter.customer());
    put("site", filter.site());
    put("owner", filter.owner());
  }

  private void put(String field, @Nullable String typed) {
    String value = TypedFields.orNull(typed);
    if (value != null) {
      values.put(field, value);
    }
  }

  /** What a field is restricted to; empty where it is not. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Whether anything is restricted. */
  public boolean any() {
    return !values.isEmpty();
  }

  /** The address of the search as it is, to which a page's number can be added. */
  public String path() {
    return path(values);
  }

  /** The address of the same search with another value of a field; empty for any. */
  public String with(String field, String value) {
    Map<String, String> others = new LinkedHashMap<>(values);
    if (value.isEmpty()) {
      others.remove(field);
    } else {
      others.put(field, value);
    }
    return path(others);
  }

  private static String path(Map<String, String> values) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(ItemPages.PATH);
    values.forEach((field, value) -> address.queryParam(name(field), "{" + field + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }

  /** By what name an address knows a field. */
  static String name(String field) {
    return field.equals("supportGroup") ? "group" : field;
  }
}
