package io.recourse.complaints;

/** What puts a complaint right. */
public enum Redress {
  /** The explanation alone. */
  NONE,
  /** Words that say sorry. */
  APOLOGY
}
