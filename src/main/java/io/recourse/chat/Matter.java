package io.recourse.chat;

/** What a customer's words are about, the weightiest first. */
public enum Matter {
  SAFETY,
  LEGAL,
  COMPLAINT,
  ASKED,
  PERSONAL,
  COMPLEX,
  SIMPLE
}
