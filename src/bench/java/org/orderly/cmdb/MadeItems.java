package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made topology, in layers as they are found in computer centres: locations, network devices,
 * servers, storage, virtual machines, databases, applications, workstations and services. An item
 * has three relations to items that it needs, nine of ten at its own site; what many need already
 * is chosen more often. Network devices and applications need each other as well, so that there are
 * cycles. One relation in five of virtual machines, databases, applications and services is in a
 * redundancy group; one item in twenty is retired. The same seed makes the same topology.
 */
final class MadeItems {

  /** How many relations each item has to what it needs. */
  static final int EACH = 3;

  private static final int SITE = 400;
  private static final int OWN_SITE = 90;
  private static final int GROUPED = 20;
  private static final int RETIRED = 5;

  final int size;
  final byte[] layers;
  final boolean[] retired;

  /** The items that each item needs, one after the other. */
  final int[] needs;

  /** The group of each of these relations: the item's number, else -1. */
  final int[] groups;

  /** How many members of its group an item needs; 0 where it has no group. */
  final int[] needed;

  private final List<List<int[]>> pools = new ArrayList<>();

  /** A layer: its share of all items in per mille, and the layers that it needs. */
  enum Layer {
    LOCATION("location", 2),
    NETWORK("network-device", 18, LOCATION),
    SERVER("server", 100, LOCATION, NETWORK, NETWORK),
    STORAGE("storage", 20, LOCATION, NETWORK, NETWORK),
    MACHINE("virtual-machine", 270, SERVER, SERVER, STORAGE),
    DATABASE("database", 90, MACHINE, MACHINE, STORAGE),
    APPLICATION("application", 250, MACHINE, DATABASE, MACHINE),
    WORKSTATION("workstation", 220, LOCATION, NETWORK, APPLICATION),
    SERVICE("service", 30, APPLICATION, APPLICATION, DATABASE);

    final String itemClass;
    final int perMille;
    final Layer[] below;

    Layer(String itemClass, int perMille, Layer... below) {
      this.itemClass = itemClass;
      this.perMille = perMille;
      this.below = below;
    }
  }

  MadeItems(int size, long seed) {
    this.size = size;
    this.layers = new byte[size];
    this.retired = new boolean[size];
    this.needs = new int[size * EACH];
    this.groups = new int[size * EACH];
    this.needed = new int[size];
    Arrays.fill(needs, -1);
    Arrays.fill(groups, -1);
    Random random = new Random(seed);
    int sites = Math.max(2, size / SITE);
    int[] site = new int[size];
    place(random, sites, site);
    for (int item = 0; item < size; item++) {
      relate(item, random, site);
    }
  }

  private void place(Random random, int sites, int[] site) {
    int item = 0;
    for (Layer layer : Layer.values()) {
      int count =
          layer == Layer.SERVICE ? size - item : (int) ((long) size * layer.perMille / 1_000);
      List<List<Integer>> bySite =
          IntStream.range(0, sites)
              .mapToObj(any -> (List<Integer>) new ArrayList<Integer>())
              .toList();
      int[] all = new int[count];
      for (int n = 0; n < count; n++, item++) {
        layers[item] = (byte) layer.ordinal();
        retired[item] = random.nextInt(100) < RETIRED;
        site[item] = skewed(random, sites);
        bySite.get(site[item]).add(item);
        all[n] = item;
      }
      List<int[]> pool =
          bySite.stream()
              .map(items -> items.stream().mapToInt(Integer::intValue).toArray())
              .collect(Collectors.toCollection(ArrayList::new));
      pool.add(all);
      pools.add(pool);
    }
  }

  /** Small numbers are found more often: half of all draws are in the first quarter. */
  private static int skewed(Random random, int count) {
    long one = random.nextInt(1 << 20);
    return (int) ((one * one * count) >> 40);
  }

  private void relate(int item, Random random, int[] site) {
    Layer layer = Layer.values()[layers[item]];
    for (int n = 0; n < EACH; n++) {
      Layer below =
          layer == Layer.APPLICATION && random.nextInt(10) == 0
              ? layer
              : layer == Layer.NETWORK && n == 1
                  ? layer
                  : n < layer.below.length ? layer.below[n] : null;
      int other = below == null ? -1 : other(below, site[item], random);
      boolean again = other == item;
      for (int before = 0; before < n; before++) {
        again |= needs[item * EACH + before] == other;
      }
      needs[item * EACH + n] = again ? -1 : other;
    }
    if (layer.ordinal() >= Layer.MACHINE.ordinal()
        && layer != Layer.WORKSTATION
        && random.nextInt(100) < GROUPED * 3 / 2) {
      int members = 0;
      for (int n = 0; n < EACH - 1; n++) {
        if (needs[item * EACH + n] >= 0) {
          groups[item * EACH + n] = item;
          members++;
        }
      }
      needed[item] = members == 0 ? 0 : 1 + random.nextInt(members);
    }
  }

  private int other(Layer layer, int site, Random random) {
    int[] own = pools.get(layer.ordinal()).get(site);
    List<int[]> pool = pools.get(layer.ordinal());
    int[] from = own.length > 0 && random.nextInt(100) < OWN_SITE ? own : pool.get(pool.size() - 1);
    return from.length == 0 ? -1 : from[skewed(random, from.length)];
  }

  Layer layer(int item) {
    return Layer.values()[layers[item]];
  }

  int relations() {
    return (int) Arrays.stream(needs).filter(other -> other >= 0).count();
  }

  /** How many items need an item, over all items. */
  String degrees() {
    int[] degrees = new int[size];
    Arrays.stream(needs).filter(other -> other >= 0).forEach(other -> degrees[other]++);
    Arrays.sort(degrees);
    return String.format(
        Locale.ROOT,
        "needed by: median %,d, p90 %,d, p99 %,d, p99.9 %,d, most %,d items",
        degrees[size / 2],
        degrees[(int) (size * 0.9)],
        degrees[(int) (size * 0.99)],
        degrees[(int) (size * 0.999)],
        degrees[size - 1]);
  }
}
