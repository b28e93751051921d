package io.recourse.incidents.process;

/** Names in {@code TableGapProcess.bpmn} that code refers to, and the facts it carries. */
public final class TableGapElements {

  public static final String PROCESS = "TableGapProcess";
  public static final String TASK = "Task_SeeToTableGap";

  static final String TIMER = "Timer_TableGapTermOver";
  static final String CASE_NUMBER = "caseNumber";
  static final String TABLE = "gapTable";
  static final String VERSION = "gapVersion";
  static final String WHY = "gapWhy";
  static final String INSTEAD = "gapInstead";
  static final String BY = "seeToTableGapBy";

  private TableGapElements() {}
}
