package io.recourse.feedback;

/** Where customers say what they think of us. */
public enum FeedbackKind {
  COMPLAINT,
  SUGGESTION,
  PRAISE,
  /** One to five of how a case was handled. */
  RATING,
  /** The mark of a survey after a case. */
  SURVEY
}
