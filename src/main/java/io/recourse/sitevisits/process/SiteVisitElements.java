package io.recourse.sitevisits.process;

/** Names in {@code SiteVisitProcess.bpmn} that code refers to. */
public final class SiteVisitElements {

  public static final String PROCESS = "SiteVisitProcess";
  public static final String PLAN_TIMES = "Task_PlanVisitTimes";
  public static final String CARRY_OUT = "Task_CarryOutVisit";

  static final String TIME_CHOSEN = "Message_VisitTimeChosen";
  static final String MOVED = "Message_SiteVisitMoved";
  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";

  private SiteVisitElements() {}
}
