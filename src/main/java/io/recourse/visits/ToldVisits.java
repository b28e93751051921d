package io.recourse.visits;

/** Port to what each visit brought, as it was found last. */
public interface ToldVisits {

  /** Of two who add up at once the second waits. */
  void lock();

  /** Looks anew at the visits that are noted beside. */
  void addUp();
}
