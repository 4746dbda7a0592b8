package org.orderly.cmdb;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A field that every configuration item has, whatever its class (8.2.6). */
public enum ItemField {
  CLASS("class"),
  NAME("name"),
  STATUS("status"),
  OWNER("owner"),
  SUPPORT_GROUP("supportGroup"),
  CUSTOMER("customer"),
  SITE("site"),
  CRITICALITY("criticality"),
  ENVIRONMENT("environment"),
  VENDOR("vendor"),
  CONTRACT("contract"),
  SERIAL("serial"),
  ASSET_TAG("assetTag"),
  VERSION("version"),
  WARRANTY_END("warrantyEnd"),
  COST("cost"),
  CURRENCY("currency"),
  DESCRIPTION("description"),
  /** Set by a step of its own, never amended. */
  LAST_VERIFIED_AT("lastVerifiedAt");

  /** What the names of attributes of a class begin with, where they stand beside these fields. */
  public static final String ATTRIBUTE = "attributes.";

  private static final Map<String, ItemField> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(ItemField::key, field -> field));

  private final String key;

  ItemField(String key) {
    this.key = key;
  }

  /** The name by which people, files and HTTP know the field. */
  public String key() {
    return key;
  }

  /** The field of this name; empty where there is none, as for an attribute of a class. */
  public static Optional<ItemField> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** The name of an attribute of a class, as it stands beside these fields. */
  public static String attribute(String key) {
    return ATTRIBUTE + key;
  }
}
