package io.recourse.worklist;

/** Port to the open tasks of each team by the hour in which they are due. */
public interface WorkHours {

  /** Of two who add up at once the second waits. */
  void lock();

  /** Takes the changes noted beside the hours into them. */
  void addUp();
}
