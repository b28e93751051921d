package io.recourse.worklist;

import java.util.Locale;

/** Says the ground of a verdict, which is kept in English, in the reader's language. */
public interface GroundWords {

  /** Empty where there is none. */
  String say(String ground, Locale reader);
}
