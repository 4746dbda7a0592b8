package org.orderly.change;

/** What the decision tables say of authorization, in the words of the domain (8.5.1.3). */
public interface AuthorizationDecisions {

  /** Whose word a change of this type and risk needs, and how it is given. */
  AuthorizationPolicy policy(ChangeType type, RiskLevel level);
}
