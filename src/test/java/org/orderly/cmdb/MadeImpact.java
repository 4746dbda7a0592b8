package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.RecordNumber;

/** Items of a small data centre that all hang on one rack, to be drawn. */
public final class MadeImpact {

  private static final String[] TOWNS = {"Bonn", "Kiel", "Ulm", "Jena", "Trier"};

  private final ItemDesk desk;
  private final List<ConfigurationStep> steps = new ArrayList<>();

  private MadeImpact(ItemDesk desk) {
    this.desk = desk;
  }

  /** A rack with two servers, two applications of which one holds by redundancy, and a database. */
  public static RecordNumber few(ItemDesk desk) {
    MadeImpact made = new MadeImpact(desk);
    made.item("rack", "location", "Rack 4, room 2");
    made.on("one", "server", "mx1.example.org", "rack");
    made.on("two", "server", "mx2.example.org", "rack");
    made.item("spare", "server", "mx3.example.org");
    made.item("app", "application", "Mail transfer");
    made.item("web", "application", "Web mail with a name that has no room in its box");
    made.redundant("app", "relays", 1, "one", "two");
    made.redundant("web", "front ends", 1, "one", "spare");
    made.on("store", "database", "Mail store", "app");
    return made.written();
  }

  /**
   * A rack with servers, on each of which run virtual machines with an application each.
   *
   * @param servers how many
   * @param machines how many on each
   */
  public static RecordNumber many(ItemDesk desk, int servers, int machines) {
    MadeImpact made = new MadeImpact(desk);
    made.item("rack", "location", "Data centre west");
    for (int server = 0; server < servers; server++) {
      made.on("s" + server, "server", "host-%02d".formatted(server), "rack");
      for (int machine = 0; machine < machines; machine++) {
        String name = server + "-" + machine;
        made.on("v" + name, "virtual-machine", "vm-" + name, "s" + server);
        String town = TOWNS[(server + machine) % TOWNS.length];
        made.on("a" + name, "application", "Branch " + town + " " + name, "v" + name);
      }
    }
    return made.written();
  }

  private void item(String handle, String itemClass, String name) {
    steps.add(ItemDesk.add(handle, itemClass, Map.of("name", name)));
  }

  private void on(String handle, String itemClass, String name, String provider) {
    item(handle, itemClass, name);
    steps.add(new ConfigurationStep.AddRelation("depends-on", handle, provider));
  }

  private void redundant(String handle, String group, int needed, String... members) {
    steps.add(new ConfigurationStep.SetRedundancy(handle, group, needed));
    for (String member : members) {
      steps.add(new ConfigurationStep.AddRelation("depends-on", handle, member, group));
    }
  }

  private RecordNumber written() {
    return desk.apply(OriginKind.CORRECTION, steps).added().get("rack");
  }
}
