package org.orderly.cmdb.web;

import static org.orderly.kernel.web.TypedFields.orNull;
import static org.orderly.kernel.web.TypedFields.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.AllowedPair;
import org.orderly.cmdb.ImpactDirection;
import org.orderly.cmdb.RelationTypeDraft;
import org.orderly.cmdb.RelationTypeFacts;
import org.orderly.kernel.web.TypedFields;

/** A type of relation as it is sent; the key counts for a new one only. */
record RelationTypeRequest(
    @Nullable String key,
    @Nullable String title,
    @Nullable String titleDe,
    @Nullable String reverseTitle,
    @Nullable String reverseTitleDe,
    @Nullable String impact,
    @Nullable String mostTargets,
    @Nullable String mostSources,
    @Nullable Boolean acyclic,
    @Nullable List<@Nullable Pair> allowed,
    @Nullable Boolean retired) {

  /** Two classes as they are sent. */
  record Pair(@Nullable String source, @Nullable String target) {}

  RelationTypeDraft draft() {
    TypedFields fields = new TypedFields();
    List<@Nullable Pair> pairs = allowed == null ? List.of() : allowed;
    return new RelationTypeDraft(
        new RelationTypeFacts(
            text(title),
            text(titleDe),
            text(reverseTitle),
            text(reverseTitleDe),
            fields.word(ImpactDirection.class, "impact", impact, null),
            orNull(mostTargets) == null ? null : fields.number("mostTargets", mostTargets, 1),
            orNull(mostSources) == null ? null : fields.number("mostSources", mostSources, 1),
            Boolean.TRUE.equals(acyclic),
            pairs.stream()
                .map(pair -> pair == null ? new Pair(null, null) : pair)
                .map(pair -> new AllowedPair(text(pair.source()), text(pair.target())))
                .toList()),
        Boolean.TRUE.equals(retired),
        fields.unreadable());
  }
}
