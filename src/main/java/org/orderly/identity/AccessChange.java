package org.orderly.identity;

/** What can be changed of what people may do, and of how they prove who they are. */
public enum AccessChange {
  GROUP_JOINED("GroupJoined"),
  GROUP_LEFT("GroupLeft"),
  GROUP_LEAD_CHANGED("GroupLeadChanged"),
  PERSON_ACTIVATED("PersonActivated"),
  PERSON_DEACTIVATED("PersonDeactivated"),
  PASSWORD_SET("PasswordSet"),
  TOKEN_ISSUED("TokenIssued"),
  TOKEN_REVOKED("TokenRevoked"),
  SUBSTITUTE_RECORDED("SubstituteRecorded"),
  SUBSTITUTE_ENDED("SubstituteEnded");

  private final String kind;

  AccessChange(String kind) {
    this.kind = kind;
  }

  /** The kind of the event in the evidence. */
  public String kind() {
    return kind;
  }
}
