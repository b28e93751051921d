package io.recourse.praise.process;

/** Names in {@code PraiseProcess.bpmn} that code refers to. */
public final class PraiseElements {

  public static final String PROCESS = "PraiseProcess";

  static final String CASE_NUMBER = "caseNumber";

  private PraiseElements() {}
}
