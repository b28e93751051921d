package io.recourse.common;

/**
 * Marks that the process acts by itself on this thread, in whose work whatever it was set going.
 * What a person does by hand inside of it, such as ending a task, is marked as theirs again.
 */
public final class AutomaticStep {

  private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

  private AutomaticStep() {}

  /** Something that may fail in its own way. */
  @FunctionalInterface
  public interface Work<E extends Exception> {

    void run() throws E;
  }

  public static boolean isRunning() {
    return RUNNING.get();
  }

  /** Does the work as the process's own. */
  public static <E extends Exception> void run(Work<E> work) throws E {
    mark(true, work);
  }

  /** Does the work as that of the person behind the thread. */
  public static <E extends Exception> void byHand(Work<E> work) throws E {
    mark(false, work);
  }

  private static <E extends Exception> void mark(boolean automatic, Work<E> work) throws E {
    boolean before = RUNNING.get();
    RUNNING.set(automatic);
    try {
      work.run();
    } finally {
      RUNNING.set(before);
    }
  }
}
