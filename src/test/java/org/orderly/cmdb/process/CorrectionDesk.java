package org.orderly.cmdb.process;

import java.util.Map;
import java.util.function.Supplier;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.CorrectionManagement;
import org.orderly.cmdb.CorrectionView;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.ItemHistoryManagement;
import org.orderly.cmdb.ItemView;
import org.orderly.cmdb.NewCorrection;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** People who correct items of a test's own. */
class CorrectionDesk {

  static final String AUTHORIZE = "Task_AuthorizeCorrection";
  static final String REVISE = "Task_ReviseCorrection";

  @Autowired Organisation organisation;
  @Autowired ConfigurationManagement configuration;
  @Autowired ItemHistoryManagement history;
  @Autowired CorrectionManagement corrections;
  @Autowired TaskManagement tasks;

  final ItemDesk items;
  final String group;
  final Actor resolver;
  final Actor owner;
  final Actor manager;

  private CorrectionDesk(AutowireCapableBeanFactory server) {
    server.autowireBean(this);
    items = new ItemDesk(configuration);
    group = organisation.resolverGroup();
    resolver = organisation.resolver(group);
    owner = organisation.person("owner", Roles.SERVICE_OWNER);
    manager = organisation.person("manager", Roles.CONFIGURATION_MANAGER);
  }

  static CorrectionDesk of(AutowireCapableBeanFactory server) {
    return new CorrectionDesk(server);
  }

  /** A live server of this criticality that the owner owns and the group supports. */
  RecordNumber server(String criticality) {
    return items.item(
        "server", Map.of("criticality", criticality, "owner", owner.key(), "supportGroup", group));
  }

  RecordNumber propose(Actor proposer, ConfigurationStep... steps) {
    return as(
            proposer,
            () ->
                corrections.propose(
                    new NewCorrection(ConfigurationPlan.of(steps), "The label says so", null)))
        .number();
  }

  CorrectionView view(RecordNumber number) {
    return as(resolver, () -> corrections.correction(number));
  }

  ItemView item(RecordNumber item) {
    return as(Actor.system(), () -> configuration.item(item));
  }

  TaskView task(RecordNumber number) {
    return tasks.openTasks(number).get(0);
  }

  void answer(RecordNumber number, Actor by, String decision, String remark) {
    complete(number, by, Map.of("decision", decision, "remark", remark));
  }

  void complete(RecordNumber number, Actor by, Map<String, Object> fields) {
    TaskView task = task(number);
    if (!by.key().equals(task.assignee())) {
      tasks.claim(task.id(), by);
    }
    tasks.complete(task.id(), fields, by);
  }

  static <T> T as(Actor actor, Supplier<T> work) {
    return Acting.as(actor, work);
  }
}
