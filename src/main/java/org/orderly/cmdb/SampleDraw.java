package org.orderly.cmdb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import org.orderly.kernel.RecordNumber;

/**
 * Draws a sample: of each item's number, behind the seed and a colon, SHA-256 is computed, and the
 * items with the smallest are drawn. So each has the same chance, the order in which items come
 * does not matter, and whoever has seed and items draws the same again with any tool.
 */
final class SampleDraw {

  private static final Comparator<Ticket> SMALLEST_FIRST =
      Comparator.comparing(Ticket::rank, Arrays::compareUnsigned).thenComparing(Ticket::item);

  private final String seed;
  private final MessageDigest ranks = sha256();
  private final MessageDigest all = sha256();
  private final PriorityQueue<Ticket> drawn = new PriorityQueue<>(SMALLEST_FIRST.reversed());
  private final int most;
  private long population;

  private record Ticket(byte[] rank, long item) {}

  /**
   * A draw.
   *
   * @param seed whatever text
   * @param most how many can be drawn at most
   */
  SampleDraw(String seed, int most) {
    this.seed = seed;
    this.most = most;
  }

  /** One item more that may be drawn; each comes once, in the order of numbers. */
  void offer(long item) {
    String number = ItemReads.number(item).value();
    all.update((number + "\n").getBytes(StandardCharsets.UTF_8));
    population++;
    drawn.add(new Ticket(ranks.digest(text(number)), item));
    if (drawn.size() > most) {
      drawn.poll();
    }
  }

  private byte[] text(String number) {
    return (seed + ":" + number).getBytes(StandardCharsets.UTF_8);
  }

  long population() {
    return population;
  }

  /** The items drawn, in the order of their numbers. */
  List<RecordNumber> items(int size) {
    return drawn.stream()
        .sorted(SMALLEST_FIRST)
        .limit(size)
        .map(Ticket::item)
        .sorted()
        .map(ItemReads::number)
        .toList();
  }

  /** SHA-256 of all numbers, each with a line's end; asked once. */
  String digest() {
    return HexFormat.of().formatHex(all.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
