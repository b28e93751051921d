package io.recourse.common;

/** Whose hand the current thread acts for; the system's own where nobody is signed in. */
public interface CurrentActor {

  /** Who does what is done now; the system where the process acts by itself. */
  Actor actor();

  /** Who set going what is done now: as {@link #actor}, but the person also behind the process. */
  default Actor trigger() {
    return actor();
  }
}
