package org.orderly.cmdb;

import static org.orderly.cmdb.SamplePlan.DEPENDS_ON;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the services of the sample organisation rest on, and what its customer works with. */
@Component
public class SampleItems {

  private static final String RUNS_ON = "runs-on";
  private static final String USES = "uses";
  private static final String MAIL_TEAM = "mail-team";
  private static final String NETWORK_TEAM = "network-team";

  private final ConfigurationManagement configuration;

  SampleItems(ConfigurationManagement configuration) {
    this.configuration = configuration;
  }

  /** Adds them; the sample organisation's people and services are there. */
  @Transactional
  public void create() {
    SamplePlan sample = new SamplePlan();
    machines(sample);
    applications(sample);
    services(sample);
    configuration.apply(
        sample.plan(), Origin.of(OriginKind.IMPORT, null, "Items of the sample organisation"));
  }

  private static void machines(SamplePlan sample) {
    sample.ours("room", "location", "Machine room", "silver", NETWORK_TEAM);
    sample.ours("switch-1", "network-device", "core-switch-1", "gold", NETWORK_TEAM);
    sample.ours("switch-2", "network-device", "core-switch-2", "gold", NETWORK_TEAM);
    sample.ours("host-1", "server", "host-1.example.org", "gold", NETWORK_TEAM);
    sample.ours("host-2", "server", "host-2.example.org", "gold", NETWORK_TEAM);
    sample.ours("disks", "storage", "Disk array", "gold", NETWORK_TEAM);
    sample.ours("mx-1", "virtual-machine", "mx1.example.org", "gold", MAIL_TEAM);
    sample.ours("mx-2", "virtual-machine", "mx2.example.org", "gold", MAIL_TEAM);
    sample.ours("store", "virtual-machine", "store.example.org", "gold", MAIL_TEAM);
    for (String inRoom : List.of("switch-1", "switch-2", "host-1", "host-2", "disks")) {
      sample.relation(DEPENDS_ON, inRoom, "room");
    }
    for (String connected : List.of("host-1", "host-2", "disks")) {
      sample.eitherOf(connected, "uplinks", "switch-1", "switch-2");
    }
    sample.relation(RUNS_ON, "mx-1", "host-1");
    sample.relation(RUNS_ON, "mx-2", "host-2");
    sample.relation(RUNS_ON, "store", "host-2");
    sample.relation(DEPENDS_ON, "store", "disks");
  }

  private static void applications(SamplePlan sample) {
    sample.ours("relay", "application", "Mail relay", "gold", MAIL_TEAM);
    sample.ours("mailboxes", "database", "Mailboxes", "gold", MAIL_TEAM);
    sample.ours("web-mail", "application", "Web mail", "gold", MAIL_TEAM);
    sample.ours("shares", "application", "File shares", "silver", NETWORK_TEAM);
    sample.ours("booking", "application", "Room booking", "bronze", MAIL_TEAM);
    sample.eitherOf("relay", "relays", "mx-1", "mx-2");
    sample.relation(RUNS_ON, "mailboxes", "store");
    sample.relation(RUNS_ON, "web-mail", "mx-1");
    sample.relation(DEPENDS_ON, "web-mail", "mailboxes");
    sample.relation(DEPENDS_ON, "shares", "disks");
    sample.relation(RUNS_ON, "booking", "mx-2");
  }

  private void services(SamplePlan sample) {
    String mail = service("mail");
    sample.relation(DEPENDS_ON, mail, "relay");
    sample.relation(DEPENDS_ON, mail, "mailboxes");
    sample.eitherOf(service("network"), "core", "switch-1", "switch-2");
    sample.relation(DEPENDS_ON, service("file-store"), "shares");
    sample.relation(DEPENDS_ON, service("meeting-rooms"), "booking");
    sample.theirs("laptop-1", "Laptop of Rita Requester", "rita", "BW-0001");
    sample.theirs("laptop-2", "Laptop of Victor Vip", "victor", "BW-0002");
    sample.relation(USES, "laptop-1", mail);
    sample.relation(USES, "laptop-2", mail);
  }

  private String service(String key) {
    return configuration.identified(IdentifierKind.SERVICE, List.of(key)).values().stream()
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow()
        .value();
  }
}
