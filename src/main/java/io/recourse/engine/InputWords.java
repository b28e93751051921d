package io.recourse.engine;

import java.util.Locale;
import java.util.Optional;

/** Port: what a word that a step takes stands for, told to whoever picks it. */
public interface InputWords {

  /**
   * @return empty for what steps of others take
   */
  Optional<String> say(String step, String input, String word, Locale reader);
}
