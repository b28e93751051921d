package io.recourse.abuse;

/** Who goes on with the case. */
public enum Course {
  /** Who has it, with the supervisor behind them. */
  GO_ON,
  /** Somebody else of its team. */
  HAND_OVER
}
