package org.orderly.cmdb;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/**
 * One line of what a correction makes other.
 *
 * @param item its number, or its handle where the plan adds it
 * @param name what people call it
 * @param subject the field, the kind and key of the component, the type of the relation, or the
 *     redundancy group
 * @param other the item at a relation's other end; null for anything else
 * @param otherName what people call that one
 * @param before null where there was nothing; of a relation its redundancy group, empty for none
 * @param after null where there is nothing; of a relation its redundancy group, empty for none
 */
public record CorrectionEffect(
    String item,
    String name,
    What what,
    String subject,
    @Nullable String other,
    @Nullable String otherName,
    @Nullable String before,
    @Nullable String after) {

  /** In the order in which people read them. */
  static final Comparator<CorrectionEffect> ORDER =
      Comparator.comparing(CorrectionEffect::item)
          .thenComparing(CorrectionEffect::what)
          .thenComparing(CorrectionEffect::subject)
          .thenComparing(effect -> Objects.requireNonNullElse(effect.other(), ""));

  /** What is made other. */
  public enum What implements Word {
    FIELD,
    COMPONENT,
    RELATION,
    REDUNDANCY,
    /** The item was looked at and is as its record says. */
    VERIFIED
  }

  /** The same with nothing that may change without making it another effect. */
  @JsonIgnore
  CorrectionEffect bare() {
    return new CorrectionEffect(item, "", what, subject, other, null, before, after);
  }
}
