package org.orderly.release;

import java.time.Instant;

/**
 * One attempt at a stage of a deployment.
 *
 * @param position of the stage in the plan, from 1
 * @param attempt from 1
 * @param by the key of who deployed it
 * @param remark empty where they said no more
 */
public record DeployedStage(
    int round,
    int position,
    int attempt,
    StageResult result,
    Instant begunAt,
    Instant endedAt,
    String by,
    String remark) {}
