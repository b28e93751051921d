package io.recourse.backtest.model;

/** Why a past instance cannot be walked once more. */
public enum Reason {
  /** The trail tells of no end of it. */
  NOT_ENDED,
  /** It ended before facts were kept, or they are past their retention. */
  NO_FACTS,
  /** Another instance of the process ran beside it in the case. */
  SEVERAL_AT_ONCE,
  /** The deployed model takes another way than the case did. */
  OTHER_WAY,
  /** A step asks for a fact that the case never knew. */
  FACT_UNKNOWN,
  /** A step asks for a fact before the step that finds it out. */
  TOO_SOON,
  /** It calls a process that no case compared here called, so nobody knows what comes of it. */
  CALL_UNKNOWN,
  /** It waits for what never came in the past. */
  NEVER_CAME,
  /** It would take more steps than a walk may. */
  ENDLESS,
  /** The engine cannot go on there, whatever the case knew. */
  REFUSED
}
