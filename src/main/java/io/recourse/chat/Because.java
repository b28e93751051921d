package io.recourse.chat;

/** Why a chat is answered by whom it is; what the table {@code assistantRouting} says, and more. */
public enum Because {
  /** The customer asked for a person. */
  ASKED,
  /** Somebody may be hurt, or the law is called upon. */
  WEIGHTY,
  COMPLAINT,
  /** No rule can answer it for everybody. */
  PERSONAL,
  COMPLEX,
  /** The customer is served one to one. */
  ONE_TO_ONE,
  /** The article is new, and little is known of it yet. */
  NEW_ARTICLE,
  /** Nobody is at work. */
  CLOSED,
  PEAK,
  ORDINARY,
  /** We asked them to talk with us. */
  INVITED,
  /** The assistant found no answer that it could stand by. */
  UNSURE
}
