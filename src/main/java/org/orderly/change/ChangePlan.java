package org.orderly.change;

/**
 * How a change is made, tried and undone (8.5.1.3).
 *
 * @param backOutReason why the way back was not tried, or why there is none; empty where it was
 * @param pointOfNoReturn after what there is no way back; empty where there always is one
 */
public record ChangePlan(
    String implementation,
    String test,
    String backOut,
    BackOutTest backOutTest,
    String backOutReason,
    String communication,
    String pointOfNoReturn) {

  /** A plan that nobody has written yet. */
  public static final ChangePlan NONE =
      new ChangePlan("", "", "", BackOutTest.UNTESTED, "", "", "");
}
