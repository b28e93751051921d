package io.recourse.visits;

/** Where the matter of a dissatisfied customer goes. */
public enum HandOver {
  /** The case that the visit follows is looked at again. */
  REOPEN,
  COMPLAINT
}
