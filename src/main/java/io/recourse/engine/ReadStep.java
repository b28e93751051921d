package io.recourse.engine;

import java.util.List;

/**
 * One step of a process in the order in which it is read, numbered from 1.
 *
 * @param name as it is drawn; null where nothing stands
 * @param team who does it, where a person does
 * @param due until when, as the model says it
 * @param outcome what happens when nobody does
 * @param called the process that it calls
 */
public record ReadStep(
    int number,
    String element,
    Kind kind,
    String name,
    String team,
    String due,
    String outcome,
    String called,
    List<Way> ways) {

  /** What a step is to whoever reads of it. */
  public enum Kind {
    START,
    PERSON,
    SYSTEM,
    MESSAGE,
    WAIT,
    FIRST,
    QUESTION,
    TOGETHER,
    CALL,
    PARTS,
    END
  }

  /** How it goes on. */
  public enum When {
    THEN,
    IF,
    ELSE,
    INSTEAD,
    BESIDE
  }

  /**
   * @param name the answer or event that leads there; null where nothing stands
   * @param to the number of the step there
   */
  public record Way(When when, String name, int to) {}
}
