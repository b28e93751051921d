package io.recourse.repairs.process;

/** Names in {@code RepairProcess.bpmn} and the models it calls that code refers to. */
public final class RepairElements {

  public static final String PROCESS = "RepairProcess";
  public static final String INTAKE = "RepairIntakeProcess";
  public static final String APPOINTMENT = "RepairAppointmentProcess";
  public static final String VISIT_ON_SITE = "Task_VisitOnSite";
  public static final String QUOTATION = "RepairQuotationProcess";
  public static final String FEE = "RepairFeeProcess";
  public static final String WORK = "RepairWorkProcess";
  public static final String SETTLEMENT = "RepairSettlementProcess";
  public static final String DIAGNOSE_REPAIR = "Task_DiagnoseRepair";
  public static final String PROCURE_PARTS = "Task_ProcureParts";
  public static final String PERFORM_REPAIR = "Task_PerformRepair";
  public static final String TEST_REPAIR = "Task_TestRepair";

  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  static final String QUOTATION_ANSWERED = "Message_QuotationAnswered";
  static final String QUOTATION_PAID = "Message_QuotationPaid";
  static final String REPAIR_FEE_PAID = "Message_RepairFeePaid";
  static final String HELP_ANSWERED = "Message_RemoteHelpAnswered";
  static final String APPOINTMENT_CHOSEN = "Message_AppointmentChosen";
  static final String APPOINTMENT_MOVED = "Message_AppointmentMoved";
  static final String REPAIR_CONFIRMED = "Message_RepairConfirmed";
  static final String REPAIR_CONVERTED = "Message_RepairConverted";
  static final String REPAIR_REOPENED = "Message_RepairReopened";

  private RepairElements() {}
}
