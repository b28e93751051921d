package io.recourse.priceprotection.process;

/** Names in {@code PriceProtectionProcess.bpmn} that code refers to. */
public final class PriceElements {

  public static final String PROCESS = "PriceProtectionProcess";
  public static final String DECIDE = "Task_DecidePriceClaim";

  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  static final String CLAIM_REOPENED = "Message_PriceClaimReopened";

  private PriceElements() {}
}
