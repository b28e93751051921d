package io.recourse.common;

/** Whose hand the current thread acts for; the system's own where nobody is signed in. */
public interface CurrentActor {

  Actor actor();
}
