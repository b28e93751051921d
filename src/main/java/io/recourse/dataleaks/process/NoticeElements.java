package io.recourse.dataleaks.process;

/** Names in {@code LeakNoticeProcess.bpmn} that code refers to. */
public final class NoticeElements {

  public static final String PROCESS = "LeakNoticeProcess";

  public static final String TELL_OTHERWISE = "Task_TellOtherwise";

  static final String CASE_NUMBER = "caseNumber";
  static final String OTHERWISE = "leakOtherwiseOwed";
  static final String OTHERWISE_BY = "leakOtherwiseBy";

  private NoticeElements() {}
}
