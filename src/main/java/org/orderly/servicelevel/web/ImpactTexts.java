package org.orderly.servicelevel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImpactCause;
import org.orderly.cmdb.ImpactHit;
import org.orderly.cmdb.ImpactNode;
import org.orderly.cmdb.ImpactNode.Standing;
import org.orderly.cmdb.ImpactQuestion.Direction;
import org.orderly.cmdb.ItemTitles;
import org.orderly.cmdb.RedundancyState;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.MessageSource;

/** Impact in the words of who reads it. */
final class ImpactTexts {

  private static final int NAMED = 3;

  private final MessageSource messages;
  private final Locale locale;
  private final ItemTitles titles;
  private final Direction direction;
  private final Map<RecordNumber, String> names;

  /**
   * Texts of one answer.
   *
   * @param names of items that the reader may see
   */
  ImpactTexts(
      MessageSource messages,
      Locale locale,
      ItemTitles titles,
      Direction direction,
      Map<RecordNumber, String> names) {
    this.messages = messages;
    this.locale = locale;
    this.titles = titles;
    this.direction = direction;
    this.names = names;
  }

  public String itemClass(@Nullable String key) {
    return key == null ? text("impact.hidden.one") : titles.itemClass(key);
  }

  /** The first line in a box. */
  public String head(ImpactNode node) {
    return node.item() == null
        ? text("impact.group", node.count(), itemClass(node.itemClass()))
        : node.item().name();
  }

  public String shortHead(ImpactNode node) {
    return ImpactDrawing.shortened(head(node));
  }

  /** The second line in a box. */
  public String kind(ImpactNode node) {
    return node.item() == null
        ? node.opens() == null ? "" : text("impact.opens")
        : ImpactDrawing.shortened(itemClass(node.itemClass()));
  }

  /** Whether they fail, in the third line of a box. */
  public String standing(ImpactNode node) {
    String key = node.standing() == Standing.HIT ? direction.word() : node.standing().word();
    String said = text("impact.standing." + key);
    return node.redundancy() == null ? said : said + ", " + left(node.redundancy());
  }

  private String left(RedundancyState group) {
    return direction == Direction.UPSTREAM
        ? text("impact.needed", group.needed(), group.members())
        : text("impact.left", group.left(), group.members(), group.needed());
  }

  /** All that a box says, and how it is used, for who does not see it. */
  public String label(ImpactNode node) {
    List<String> parts = new ArrayList<>();
    parts.add(head(node));
    if (node.item() != null) {
      parts.add(node.item().number().value());
      parts.add(itemClass(node.itemClass()));
    }
    parts.add(standing(node));
    if (node.below() > 0) {
      parts.add(text("impact.below", node.below()));
    }
    if (node.opens() != null) {
      parts.add(text("impact.opens"));
    }
    return String.join(", ", parts);
  }

  /** Why an item is hit. */
  public String why(ImpactHit hit) {
    ImpactCause cause = hit.cause();
    String relation = titles.relation(cause.relation(), true);
    RedundancyState group = cause.group();
    if (group == null) {
      return text("impact.why." + direction.word(), relation, named(cause));
    }
    return direction == Direction.UPSTREAM
        ? text(
            "impact.why.upstream.group",
            relation,
            named(cause),
            group.name(),
            group.needed(),
            group.members())
        : text(
            "impact.why.downstream.group",
            group.name(),
            named(cause),
            group.left(),
            group.members(),
            group.needed());
  }

  private String named(ImpactCause cause) {
    String first =
        cause.items().stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
    int more = Math.max(0, cause.items().size() - NAMED) + cause.hidden();
    return first.isEmpty()
        ? text("impact.hidden", cause.hidden())
        : more == 0 ? first : text("impact.more", first, more);
  }

  /** The names on the way to an item, each after what it follows from. */
  public String path(List<@Nullable RecordNumber> path) {
    return path.stream().map(this::name).collect(Collectors.joining(" → "));
  }

  private String name(@Nullable RecordNumber number) {
    return number == null ? text("impact.hidden.one") : names.getOrDefault(number, number.value());
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
