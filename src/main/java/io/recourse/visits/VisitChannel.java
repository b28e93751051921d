package io.recourse.visits;

/** How a customer is spoken to. */
public enum VisitChannel {
  PHONE,
  MAIL
}
