package io.recourse.agreedtexts;

/**
 * A whole part of a text, such as a rule, beside what a draft makes of it.
 *
 * @param key within its text, stable
 * @param title as the group of its fields is called, in the words of the reader
 * @param before what it says so far; empty of one that is added
 * @param after what it says in the draft; empty of one that ends
 */
public record TextPart(String key, String title, State state, String before, String after) {

  /** What a draft makes of it as a whole; single fields may differ all the same. */
  public enum State {
    AS_BEFORE,
    ADDED,
    CHANGED,
    ENDED
  }

  public boolean differs() {
    return state != State.AS_BEFORE;
  }
}
