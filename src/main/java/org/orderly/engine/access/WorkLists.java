package org.orderly.engine.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.orderly.engine.EngineGroups;
import org.orderly.engine.EngineStartStep;
import org.orderly.identity.Roles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work lists of Tasklist, made at the first start and put right at each later one. They ask by
 * the engine's own columns only, so that they stay fast.
 */
@Component
@Order(3)
class WorkLists implements EngineStartStep {

  private record WorkList(String name, String description, String colour, TaskQuery query) {}

  private final FilterService filters;
  private final TaskService tasks;
  private final GrantTable grants;

  WorkLists(FilterService filters, TaskService tasks, GrantTable grants) {
    this.filters = filters;
    this.tasks = tasks;
    this.grants = grants;
  }

  @Override
  @Transactional
  public void run() {
    List<WorkList> lists = lists();
    for (int place = 0; place < lists.size(); place++) {
      put(lists.get(place), place);
    }
  }

  private List<WorkList> lists() {
    return List.of(
        new WorkList(
            "My tasks",
            "What you have claimed or what waits for your answer",
            "#2b6cb0",
            tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
        new WorkList(
            "My groups' tasks",
            "What is offered to your groups and claimed by nobody yet",
            "#2f855a",
            tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}")),
        new WorkList(
            "Due soon",
            "What your groups must finish within a day, whoever has it",
            "#c05621",
            tasks
                .createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks()
                .dueBeforeExpression("${dateTime().plusDays(1)}")),
        new WorkList(
            "Advisory board",
            "What the change advisory board decides",
            "#6b46c1",
            tasks
                .createTaskQuery()
                .taskCandidateGroup(Roles.CHANGE_ADVISORY_BOARD)
                .includeAssignedTasks()),
        new WorkList(
            "Major incidents",
            "What the major incident managers decide",
            "#c53030",
            tasks
                .createTaskQuery()
                .taskCandidateGroup(Roles.MAJOR_INCIDENT_MANAGER)
                .includeAssignedTasks()));
  }

  private void put(WorkList list, int place) {
    TaskQuery query = list.query().orderByTaskPriority().desc().orderByDueDate().asc();
    Map<String, Object> look =
        Map.of(
            "description",
            list.description(),
            "color",
            list.colour(),
            "priority",
            place,
            "refresh",
            false,
            "showUndefinedVariable",
            false);
    Filter filter = filters.createFilterQuery().filterName(list.name()).singleResult();
    if (filter == null) {
      filter = filters.newTaskFilter(list.name());
      filters.saveFilter(filter.setQuery(query).setProperties(look));
    } else if (!queryOf(filter).equals(queryOf(filters.newTaskFilter("same").setQuery(query)))) {
      filters.saveFilter(filter.setQuery(query).setProperties(look));
    }
    grants.put(Grant.of(EngineGroups.STAFF, Resources.FILTER, filter.getId(), Permissions.READ));
  }

  private static String queryOf(Filter filter) {
    return ((FilterEntity) filter).getQueryInternal();
  }
}
