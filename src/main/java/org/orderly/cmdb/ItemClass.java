package org.orderly.cmdb;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A class of configuration items: what is known of each of them. */
@Entity
@Table(name = "item_class")
class ItemClass {

  @Id
  @Column(name = "class_key")
  private String key;

  private @Nullable String parent;
  private String title;

  @Column(name = "title_de")
  private String titleDe;

  private boolean abstractClass;
  private boolean retired;
  private String icon;

  @Column(columnDefinition = "longtext")
  @Convert(converter = AttributeList.class)
  private List<AttributeDefinition> attributes;

  @Version private @Nullable Integer version;

  @SuppressWarnings("NullAway.Init")
  protected ItemClass() {}

  @SuppressWarnings("NullAway.Init")
  ItemClass(String key, ItemClassFacts facts) {
    this.key = key;
    amend(facts, false);
  }

  final void amend(ItemClassFacts facts, boolean noMore) {
    parent = facts.parent();
    title = facts.title();
    titleDe = facts.titleDe();
    abstractClass = facts.abstractClass();
    icon = facts.icon();
    attributes = List.copyOf(facts.attributes());
    retired = noMore;
  }

  ClassTree.Row row() {
    return new ClassTree.Row(
        key,
        new ItemClassFacts(parent, title, titleDe, abstractClass, icon, attributes),
        retired,
        Objects.requireNonNullElse(version, 0));
  }
}
