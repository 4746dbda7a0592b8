package org.orderly.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Shuts all that the engine keeps of a record's process, what runs and what ran, to everybody but
 * one group: its rows get the group as their tenant, and the engine asks for that in each of its
 * queries and commands (ADR 0031).
 */
@Service
public class RestrictedProcesses {

  /** Tables that name the root of a process, or the process itself. */
  static final List<String> BY_ROOT =
      List.of(
          "ACT_RU_JOB",
          "ACT_HI_PROCINST",
          "ACT_HI_ACTINST",
          "ACT_HI_TASKINST",
          "ACT_HI_VARINST",
          "ACT_HI_DETAIL",
          "ACT_HI_IDENTITYLINK",
          "ACT_HI_COMMENT",
          "ACT_HI_ATTACHMENT",
          "ACT_HI_OP_LOG",
          "ACT_HI_INCIDENT",
          "ACT_HI_JOB_LOG",
          "ACT_HI_EXT_TASK_LOG",
          "ACT_HI_DECINST",
          "ACT_HI_DEC_IN",
          "ACT_HI_DEC_OUT",
          "ACT_GE_BYTEARRAY");

  /** Tables that name the process of an execution. */
  static final List<String> BY_INSTANCE =
      List.of(
          "ACT_RU_EXECUTION",
          "ACT_RU_TASK",
          "ACT_RU_VARIABLE",
          "ACT_RU_EVENT_SUBSCR",
          "ACT_RU_INCIDENT",
          "ACT_RU_EXT_TASK");

  /** Tables whose rows the engine changes only in the version that it read. */
  private static final List<String> VERSIONED =
      List.of(
          "ACT_RU_EXECUTION",
          "ACT_RU_JOB",
          "ACT_RU_TASK",
          "ACT_RU_VARIABLE",
          "ACT_RU_EVENT_SUBSCR");

  private final JdbcClient jdbc;

  RestrictedProcesses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets only this group see the process and what it calls, from the end of this transaction. */
  public void restrict(String processInstanceId, String group) {
    atTheEnd(processInstanceId, group);
  }

  /** Lets everybody see the process again who may see its kind. */
  public void lift(String processInstanceId) {
    atTheEnd(processInstanceId, null);
  }

  /** The engine writes its rows before the commit; so what this transaction adds is met too. */
  private void atTheEnd(String processInstanceId, @Nullable String group) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            mark(processInstanceId, group);
          }
        });
  }

  private void mark(String root, @Nullable String group) {
    BY_ROOT.forEach(table -> update(table, "ROOT_PROC_INST_ID_ = :root", root, List.of(), group));
    List<String> instances =
        jdbc.sql(
                "select ID_ from ACT_RU_EXECUTION"
                    + " where ROOT_PROC_INST_ID_ = ? and PARENT_ID_ is null")
            .param(root)
            .query(String.class)
            .list();
    if (!instances.isEmpty()) {
      BY_INSTANCE.forEach(
          table -> update(table, "PROC_INST_ID_ in (:instances)", root, instances, group));
      update(
          "ACT_RU_IDENTITYLINK",
          "TASK_ID_ in (select t.ID_ from ACT_RU_TASK t where t.PROC_INST_ID_ in (:instances))",
          root,
          instances,
          group);
    }
  }

  private void update(
      String table, String rows, String root, List<String> instances, @Nullable String group) {
    String version = VERSIONED.contains(table) ? ", REV_ = REV_ + 1" : "";
    jdbc.sql("update " + table + " set TENANT_ID_ = :group" + version + " where " + rows)
        .param("root", root)
        .param("instances", instances)
        .param("group", group)
        .update();
  }
}
