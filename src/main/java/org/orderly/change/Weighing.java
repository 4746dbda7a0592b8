package org.orderly.change;

/**
 * How much a change risks, and what decision tables read of it besides.
 *
 * @param serviceEffect on the catalogue of services
 * @param outageMinutes how long users go without, at most
 */
public record Weighing(RiskAssessment risk, ServiceEffect serviceEffect, int outageMinutes) {}
