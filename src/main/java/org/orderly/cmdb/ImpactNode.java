package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/**
 * A node of a drawn impact: an item, or several of a class that hang on the same node.
 *
 * @param id its number, or what says which group it is
 * @param parent the id of the node that it hangs on; null for what was asked about
 * @param item null where it is a group, or hidden
 * @param itemClass the key of the class; null where the reader may not see the items
 * @param count how many items it stands for, 1 or more
 * @param depth over how many nodes it hangs on what was asked about
 * @param relation the key of the type of its relation to the parent; null for what was asked about,
 *     and in a group of several
 * @param redundancy the redundancy group by which an item fails or holds
 * @param others the ids of nodes with further members that its redundancy group has lost
 * @param below how many items hang on it that are not drawn
 * @param opens the id of the group to be opened; null where there is none to open
 * @param closes the id of the group that it was opened from; null where it is from none
 */
public record ImpactNode(
    String id,
    @Nullable String parent,
    Standing standing,
    @Nullable ImpactedItem item,
    @Nullable String itemClass,
    int count,
    int depth,
    @Nullable String relation,
    @Nullable RedundancyState redundancy,
    List<String> others,
    int below,
    @Nullable String opens,
    @Nullable String closes) {

  /** What is said of the items of a node. */
  public enum Standing implements Word {
    /** They were asked about. */
    ASKED,
    /** They fail, or upstream: they are needed. */
    HIT,
    /** A redundancy group that has lost members keeps them. */
    HOLDS
  }
}
