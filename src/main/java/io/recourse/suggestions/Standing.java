package io.recourse.suggestions;

/** How far a suggestion has come, as its author reads it. */
public enum Standing {
  RECEIVED,
  WEIGHED,
  ADOPTED,
  DECLINED,
  DONE
}
