package io.recourse.assignment;

/** Why somebody looks after a case. */
public enum OwnerReason {
  DEDICATED,
  TIE,
  SKILL,
  LANGUAGE,
  LOAD,
  LAW,
  DEPUTY,
  BY_HAND
}
