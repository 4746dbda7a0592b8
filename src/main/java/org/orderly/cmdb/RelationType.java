package org.orderly.cmdb;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A type of relation between configuration items: what it joins, and what failure it carries. */
@Entity
@Table(name = "relation_type")
class RelationType {

  @Id
  @Column(name = "type_key")
  private String key;

  private String title;

  @Column(name = "title_de")
  private String titleDe;

  private String reverseTitle;

  @Column(name = "reverse_title_de")
  private String reverseTitleDe;

  @Enumerated(EnumType.STRING)
  private ImpactDirection impact;

  private @Nullable Integer mostTargets;
  private @Nullable Integer mostSources;
  private boolean acyclic;

  @Column(columnDefinition = "longtext")
  @Convert(converter = AllowedPairs.class)
  private List<AllowedPair> allowed;

  private boolean retired;
  @Version private @Nullable Integer version;

  @SuppressWarnings("NullAway.Init")
  protected RelationType() {}

  @SuppressWarnings("NullAway.Init")
  RelationType(String key, RelationTypeFacts facts) {
    this.key = key;
    amend(facts, false);
  }

  final void amend(RelationTypeFacts facts, boolean noMore) {
    title = facts.title();
    titleDe = facts.titleDe();
    reverseTitle = facts.reverseTitle();
    reverseTitleDe = facts.reverseTitleDe();
    impact = facts.impact();
    mostTargets = facts.mostTargets();
    mostSources = facts.mostSources();
    acyclic = facts.acyclic();
    allowed = List.copyOf(facts.allowed());
    retired = noMore;
  }

  RelationTypeView view() {
    return new RelationTypeView(
        key,
        new RelationTypeFacts(
            title,
            titleDe,
            reverseTitle,
            reverseTitleDe,
            impact,
            mostTargets,
            mostSources,
            acyclic,
            allowed),
        retired,
        Objects.requireNonNullElse(version, 0));
  }
}
