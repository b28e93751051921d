package io.recourse.worklist;

import java.util.Map;

/** Port to the forms in which customers begin a process (INT-09). */
public interface CustomerForms {

  /**
   * @param fields values that a customer enters, counted for one line
   * @param demanded those that cannot be left out
   */
  record Count(long fields, long demanded) {

    public static final Count NONE = new Count(0, 0);

    public Count plus(Count other) {
      return new Count(fields + other.fields, demanded + other.demanded);
    }
  }

  /** By the key of the process that the form begins. */
  Map<String, Count> byProcess();
}
