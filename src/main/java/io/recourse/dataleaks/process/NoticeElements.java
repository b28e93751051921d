package io.recourse.dataleaks.process;

/** Names in {@code LeakNoticeProcess.bpmn} that code refers to. */
public final class NoticeElements {

  public static final String PROCESS = "LeakNoticeProcess";

  static final String CASE_NUMBER = "caseNumber";

  private NoticeElements() {}
}
