package io.recourse.engine.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * The direct steps of this node: as many as the threads and their queue hold are handed to them,
 * the others wait for one of those to end. So a burst of them needs no search for work.
 */
public final class DirectSteps {

  /**
   * Three threads and two of the three places of their queue: who ends hands on while in a thread.
   */
  private static final int HANDED = 5;

  private final Semaphore room;
  private final Deque<DirectRun> waiting = new ArrayDeque<>();
  private int handed;

  /**
   * @param most of them at a time; none where it is 0
   */
  public DirectSteps(int most) {
    room = new Semaphore(most);
  }

  boolean reserve() {
    return room.tryAcquire();
  }

  /** Of one whose transaction was not committed. */
  void release() {
    room.release();
  }

  void go(DirectRun step) {
    synchronized (waiting) {
      if (handed == HANDED) {
        waiting.add(step);
        return;
      }
      handed++;
    }
    hand(step);
  }

  private void hand(DirectRun step) {
    try {
      step.threads().execute(() -> run(step));
    } catch (RejectedExecutionException full) {
      ended();
      ForkJoinPool.commonPool().execute(step::giveBack);
    }
  }

  private void run(DirectRun step) {
    try {
      step.run();
    } finally {
      ended();
    }
  }

  private void ended() {
    release();
    DirectRun next;
    synchronized (waiting) {
      next = waiting.poll();
      if (next == null) {
        handed--;
      }
    }
    if (next != null) {
      hand(next);
    }
  }
}
