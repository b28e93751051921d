package io.recourse.assignment;

/** Why somebody looks after a case. */
public enum OwnerReason {
  DEDICATED,
  TIE,
  SKILL,
  LANGUAGE,
  LOAD,
  DEPUTY,
  BY_HAND
}
