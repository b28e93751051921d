package io.recourse.cases;

/** Port to the open cases by who looks after them and by status. */
public interface CaseLoads {

  /** Of two who add up at once the second waits. */
  void lock();

  /** Takes the changes noted beside the loads into them. */
  void addUp();
}
