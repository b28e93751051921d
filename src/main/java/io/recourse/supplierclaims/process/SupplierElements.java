package io.recourse.supplierclaims.process;

/** Names in {@code SupplierClaimProcess.bpmn} that code refers to. */
public final class SupplierElements {

  public static final String PROCESS = "SupplierClaimProcess";
  public static final String FILE = "Task_FileSupplierClaim";
  public static final String ANSWER = "Task_RecordSupplierAnswer";
  public static final String BOOK = "Task_BookSupplierMoney";

  private SupplierElements() {}
}
