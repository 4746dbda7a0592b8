package org.orderly.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The jobs that failed for the last time: what operations look after. */
@Service
public class FailedJobs {

  private static final int SHOWN = 200;

  private final JdbcClient jdbc;
  private final ManagementService management;
  private final IdentityManagement identity;

  FailedJobs(JdbcClient jdbc, ManagementService management, IdentityManagement identity) {
    this.jdbc = jdbc;
    this.management = management;
    this.identity = identity;
  }

  /**
   * The failed jobs, the latest first, at most 200.
   *
   * @throws RuleViolation ITSM-ENG-208 where the actor is neither operations nor administrator
   */
  @Transactional(readOnly = true)
  public List<FailedJob> list(Actor actor) {
    allow(actor);
    return jdbc.sql(
            """
            select job.ID_ as id, process.BUSINESS_KEY_ as number,
                   job.PROCESS_DEF_KEY_ as process, failure.ACTIVITY_ID_ as activity,
                   failure.INCIDENT_MSG_ as message, failure.INCIDENT_TIMESTAMP_ as failedAt,
                   (select count(*) from ACT_HI_JOB_LOG attempt
                     where attempt.JOB_ID_ = job.ID_ and attempt.JOB_STATE_ = 1) as attempts
              from ACT_RU_INCIDENT failure
              join ACT_RU_JOB job on job.ID_ = failure.CONFIGURATION_
              left join ACT_RU_EXECUTION process on process.ID_ = job.PROCESS_INSTANCE_ID_
             where failure.INCIDENT_TYPE_ = 'failedJob'
             order by failure.INCIDENT_TIMESTAMP_ desc
             limit :shown
            """)
        .param("shown", SHOWN)
        .query(FailedJob.class)
        .list();
  }

  /**
   * Has the job tried once more.
   *
   * @throws RuleViolation ITSM-ENG-207 where there is no such failed job, ITSM-ENG-208 where the
   *     actor is neither operations nor administrator
   */
  @Transactional
  public void retry(String id, Actor actor) {
    allow(actor);
    if (management.createJobQuery().jobId(id).noRetriesLeft().count() == 0) {
      throw new RuleViolation(
          EngineRule.FAILED_JOB_UNKNOWN,
          "There is no failed job %s; it may have been tried again already".formatted(id));
    }
    management.setJobRetries(id, 1);
  }

  private void allow(Actor actor) {
    Set<String> groups = actor.isSystem() ? Set.of() : identity.groupsOf(actor.key());
    if (!actor.isSystem()
        && !groups.contains(Roles.OPERATIONS)
        && !groups.contains(Roles.ADMINISTRATOR)) {
      throw new RuleViolation(
          EngineRule.FAILED_JOB_ACCESS,
          actor.key() + " asked for failed jobs; operations and administrators look after them");
    }
  }
}
