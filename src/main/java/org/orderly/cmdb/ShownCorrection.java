package org.orderly.cmdb;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.CanonicalJson;

/** What is shown of a correction to whoever authorizes it, as it is kept. */
@Embeddable
class ShownCorrection {

  private String title;

  @Column(columnDefinition = "longtext")
  private String plan;

  @Column(columnDefinition = "longtext")
  private String effects;

  private String digest;

  @Enumerated(EnumType.STRING)
  private CorrectionKind kind;

  private String criticality;
  private boolean responsible;
  private @Nullable String owner;

  @SuppressWarnings("NullAway.Init")
  protected ShownCorrection() {}

  ShownCorrection(CorrectionContent content) {
    title = content.title();
    plan = CanonicalJson.write(content.plan());
    effects = CanonicalJson.write(content.effects());
    digest = content.digest();
    kind = content.weight().kind();
    criticality = content.weight().criticality();
    responsible = content.weight().responsible();
    owner = content.weight().owner();
  }

  /**
   * Why the word that was given does not do for what the same plan weighs now.
   *
   * @param authorizer who was asked, alone; null where that was nobody, or a group
   * @param byNobody whether nobody had to be asked
   * @param why takes a message by field
   */
  void outweighed(
      CorrectionWeight now,
      @Nullable String authorizer,
      boolean byNobody,
      Map<String, String> why) {
    if (!criticality.equals(now.criticality())) {
      why.put(
          "criticality",
          "The highest criticality of the items was «"
              + criticality
              + "» when this was shown, and is «"
              + now.criticality()
              + "»");
    }
    if (authorizer != null && !authorizer.equals(now.owner())) {
      why.put(
          "owner", "«" + authorizer + "» was asked, who alone owned the items, and no longer does");
    }
    if (byNobody && responsible && !now.responsible()) {
      why.put("owner", "Whoever made this answered for all of the items, and no longer does");
    }
  }

  String title() {
    return title;
  }

  ConfigurationPlan plan() {
    return CanonicalJson.read(plan, CorrectionJson.PLAN);
  }

  List<CorrectionEffect> effects() {
    return CanonicalJson.read(effects, CorrectionJson.EFFECTS);
  }

  String digest() {
    return digest;
  }

  CorrectionKind kind() {
    return kind;
  }

  String criticality() {
    return criticality;
  }

  @Nullable String owner() {
    return owner;
  }
}
