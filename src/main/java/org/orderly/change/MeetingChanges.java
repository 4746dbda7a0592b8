package org.orderly.change;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeSlots.Slot;
import org.orderly.change.Collisions.Effects;
import org.orderly.cmdb.ItemNeighbours;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/**
 * Finds other changes that are planned for the same time and work on the same items, on items near
 * these, or by the same people. What is near is asked of the graph as it is now, so no place in the
 * schedule ever has to be looked at again because relations changed (ADR 0077).
 */
@Component
class MeetingChanges {

  /** Over so many relations an item is near another. */
  static final int NEAR = 2;

  private final ChangeSlots slots;
  private final ItemNeighbours neighbours;
  private final Changes changes;

  MeetingChanges(ChangeSlots slots, ItemNeighbours neighbours, Changes changes) {
    this.slots = slots;
    this.neighbours = neighbours;
    this.changes = changes;
  }

  /** By what this change would meet another one. */
  private record Touch(CollisionKind kind, String through) {}

  /** A meeting with one other change, of one kind. */
  private record Meeting(CollisionKind kind, Slot slot, Set<String> through) {}

  List<Collision> meeting(ScheduleDraft draft, Effects effects) {
    Map<String, Meeting> meetings = new LinkedHashMap<>();
    Map<String, Touch> items = new LinkedHashMap<>();
    draft
        .items()
        .forEach(item -> items.put(key(item), new Touch(CollisionKind.ITEM, item.value())));
    neighbours
        .within(draft.items(), NEAR)
        .forEach(
            (item, start) ->
                items.put(
                    key(item),
                    new Touch(CollisionKind.RELATED_ITEM, start.value() + " – " + item.value())));
    Map<String, Touch> people = new LinkedHashMap<>();
    draft
        .implementers()
        .forEach(person -> people.put(person, new Touch(CollisionKind.IMPLEMENTER, person)));
    add(SlotKind.ITEM, items, draft, meetings);
    add(SlotKind.IMPLEMENTER, people, draft, meetings);
    return told(meetings, draft, effects);
  }

  private static String key(RecordNumber item) {
    return Long.toString(item.running());
  }

  private void add(
      SlotKind of, Map<String, Touch> keys, ScheduleDraft draft, Map<String, Meeting> meetings) {
    for (Slot slot : slots.meeting(of, keys.keySet(), draft.window(), draft.change())) {
      Touch touch = Objects.requireNonNull(keys.get(slot.key()));
      meetings
          .computeIfAbsent(
              touch.kind() + " " + slot.change(),
              any -> new Meeting(touch.kind(), slot, new TreeSet<>()))
          .through()
          .add(touch.through());
    }
  }

  private List<Collision> told(
      Map<String, Meeting> meetings, ScheduleDraft draft, Effects effects) {
    if (meetings.isEmpty()) {
      return List.of();
    }
    Instant since = draft.change() == null ? null : slots.since(draft.change());
    Map<RecordNumber, String> titled =
        changes
            .all(
                meetings.values().stream()
                    .map(meeting -> meeting.slot().change())
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(ChangeLine::number, ChangeLine::title));
    return meetings.values().stream()
        .map(meeting -> collision(meeting, since, draft, titled, effects))
        .toList();
  }

  /** Who was there first keeps its place: it is told of who came later, and need not move. */
  private static Collision collision(
      Meeting meeting,
      @Nullable Instant since,
      ScheduleDraft draft,
      Map<RecordNumber, String> titles,
      Effects effects) {
    Slot slot = meeting.slot();
    boolean first = first(slot, since, draft.change());
    return new Collision(
        meeting.kind(),
        first ? effects.of(meeting.kind()) : CollisionEffect.WARN,
        first,
        slot.window().overlap(draft.window()),
        slot.change(),
        null,
        null,
        titles.get(slot.change()),
        meeting.through().stream().limit(Collision.MOST).toList());
  }

  /** Of two that took their places at the same moment the lower number was first. */
  private static boolean first(Slot other, @Nullable Instant since, @Nullable RecordNumber change) {
    if (since == null || change == null) {
      return true;
    }
    int order = other.since().compareTo(since);
    return order < 0 || order == 0 && other.change().compareTo(change) < 0;
  }
}
