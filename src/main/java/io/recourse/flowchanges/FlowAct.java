package io.recourse.flowchanges;

/** What is done to the flow of a case. */
public enum FlowAct {
  /** The case goes on as if what it waits for had happened. */
  SKIP,
  /** A step that the case has been at is done once more, in place of what it waits for now. */
  REPEAT,
  /** Facts that its gateways and steps read are set right; it stays where it is. */
  SET_FACTS,
  /** Its own process, which ended while the case is open, is begun once more before a step. */
  RESTART
}
