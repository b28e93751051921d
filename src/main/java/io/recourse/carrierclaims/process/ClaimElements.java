package io.recourse.carrierclaims.process;

/** Names in the models of claims that code refers to. */
public final class ClaimElements {

  public static final String PROCESS = "CarrierClaimProcess";
  public static final String ROUND = "CarrierClaimRoundProcess";
  public static final String FILE = "Task_FileCarrierClaim";
  public static final String ANSWER = "Task_RecordCarrierAnswer";
  public static final String BOOK = "Task_BookCarrierMoney";

  private ClaimElements() {}
}
