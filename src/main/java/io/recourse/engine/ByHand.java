package io.recourse.engine;

/** What a person may do outside instead of a step that stands still, as its line allows. */
public enum ByHand {
  /** A message was told by telephone or letter. */
  TOLD_OTHERWISE,
  /** A label was made at a carrier's counter or site. */
  LABEL_MADE,
  /** Nothing hangs on the step; it is left out. */
  SKIPPED
}
