package io.recourse.loandevices.process;

/** Names in {@code LoanDeviceProcess.bpmn} that code refers to. */
public final class LoanElements {

  public static final String PROCESS = "LoanDeviceProcess";
  public static final String CHASE = "Task_ChaseLoan";
  public static final String CHECK_IN = "Task_CheckInLoan";
  public static final String DECIDE = "Task_DecideLoanCharge";

  static final String PAID = "Message_LoanPaid";
  static final String FOUND = "Message_LoanFound";
  static final String LOST_ONE_FOUND = "Message_LostLoanFound";
  static final String MOVED = "Message_ParcelMoved";
  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";

  private LoanElements() {}
}
