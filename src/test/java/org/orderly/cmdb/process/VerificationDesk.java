package org.orderly.cmdb.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.NewVerification;
import org.orderly.cmdb.VerificationManagement;
import org.orderly.cmdb.VerificationScope;
import org.orderly.cmdb.VerificationView;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A site of a test's own, with items on it, who looks after them, and who has them verified. */
public class VerificationDesk {

  public static final String CHECK = "Task_CheckItems";

  public final ItemDesk items;
  public final String site;
  public final String group;
  public final Actor manager;
  public final Actor keeper;

  private final VerificationManagement verifications;
  private final TaskManagement tasks;

  VerificationDesk(
      Organisation organisation,
      CustomerManagement customers,
      ConfigurationManagement configuration,
      VerificationManagement verifications,
      TaskManagement tasks) {
    this.verifications = verifications;
    this.tasks = tasks;
    this.items = new ItemDesk(configuration);
    this.site = Organisation.unique("site");
    as(Actor.system(), () -> customers.site(site, "Hall of " + site, null));
    this.group = organisation.resolverGroup();
    this.keeper = organisation.resolver(group);
    this.manager = organisation.person("cora", Roles.CONFIGURATION_MANAGER);
  }

  /** A desk of the server. */
  public static VerificationDesk of(AutowireCapableBeanFactory server) {
    return server.createBean(VerificationDesk.class);
  }

  /** A server of the site. */
  public RecordNumber server(Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("site", site);
    fields.putIfAbsent("supportGroup", group);
    return items.item("server", fields);
  }

  /** Servers of the site, each on one more that is elsewhere. */
  public List<RecordNumber> servers(int many) {
    RecordNumber ground = items.item("server");
    List<RecordNumber> servers = new ArrayList<>();
    for (int n = 0; n < many; n++) {
      RecordNumber server = server(Map.of("serial", Organisation.unique("serial")));
      items.change(ItemDesk.relate("runs-on", server, ground));
      servers.add(server);
    }
    return servers;
  }

  /** Begins the verification of all items of the site. */
  public RecordNumber begin() {
    return begin(new NewVerification(VerificationScope.Kind.SITE, site, List.of()));
  }

  public RecordNumber begin(NewVerification wish) {
    return as(manager, () -> verifications.start(wish)).number();
  }

  /** The tasks that are open, in the order in which they were made. */
  public List<TaskView> tasks(RecordNumber number) {
    return tasks.openTasks(number);
  }

  public TaskView task(RecordNumber number) {
    return tasks(number).get(0);
  }

  /** Says what somebody saw; of all others that they are right. */
  public void check(TaskView task, Actor who, String seen) {
    check(task, who, Map.of("observations", seen, "otherItems", "right"));
  }

  public void check(TaskView task, Actor who, Map<String, Object> fields) {
    if (task.assignee() == null) {
      tasks.claim(task.id(), who);
    }
    tasks.complete(task.id(), fields, who);
  }

  public VerificationView view(RecordNumber number) {
    return as(Actor.system(), () -> verifications.verification(number));
  }

  public static <T> T as(Actor actor, Supplier<T> work) {
    return Acting.as(actor, work);
  }
}
