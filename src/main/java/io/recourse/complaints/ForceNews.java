package io.recourse.complaints;

import io.recourse.common.CaseNumber;

/** The process that lays the investigation aside for a task force. */
public interface ForceNews {

  /**
   * Whether the complaint is being investigated and now waits for the task force.
   *
   * @param speaker who is given the report of what they find; null for nobody yet
   */
  boolean convened(CaseNumber number, String speaker);
}
