package io.recourse.visits;

import java.util.Optional;

/** Port to what each visit brought, as it was found last. */
public interface ToldVisits {

  /** The last of so many notes behind this one. */
  Optional<Long> next(long looked, int notes);

  /** Of two who add up at once the second waits. */
  void lock();

  /** Looks anew at the visits that are noted beside, up to this note. */
  void addUp(long last);
}
