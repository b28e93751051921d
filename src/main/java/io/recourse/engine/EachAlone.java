package io.recourse.engine;

import io.recourse.common.Contended;
import io.recourse.common.HeldWrites;
import io.recourse.common.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * Walks over all of something page by page, each in a transaction of its own that the engine takes
 * part in. Who cannot be dealt with keeps none of those after it waiting: its failure is thrown
 * when the walk is over. While writes are held a walk ends before the next one: the step that walks
 * fails with it, and begins anew when they are taken again.
 */
@Component
public class EachAlone {

  private final CommandExecutor alone;
  private final Contended contended;
  private final HeldWrites writes;

  EachAlone(ProcessEngine engine, Contended contended, HeldWrites writes) {
    this.alone =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequiresNew();
    this.contended = contended;
    this.writes = writes;
  }

  /**
   * The same, where it can be that {@code act} refuses one: what it did is undone and {@code
   * refused} notes why, in a transaction of its own, and the walk does not fail by it.
   */
  public <T> int walk(
      Function<T, List<T>> pageAfter, Predicate<T> act, BiConsumer<T, Problem> refused) {
    return over(pageAfter, one -> actOrNote(one, act, refused));
  }

  /**
   * The same, where who cannot be dealt with, for whatever reason, is left behind: {@code left}
   * notes it in a transaction of its own, and the walk does not fail by it.
   */
  public <T> int walkPast(
      Function<T, List<T>> pageAfter, Predicate<T> act, BiConsumer<T, RuntimeException> left) {
    return over(pageAfter, one -> actOrLeave(one, act, left));
  }

  /** The same for so long. */
  public <T> int walkPastFor(
      Duration longest,
      Function<T, List<T>> pageAfter,
      Predicate<T> act,
      BiConsumer<T, RuntimeException> left) {
    return walkPast(begunWithin(longest, pageAfter), act, left);
  }

  /**
   * Says for how many {@code act} was true.
   *
   * @param pageAfter the page behind the last of the page before, which is null at first; an empty
   *     page ends the walk
   */
  public <T> int walk(Function<T, List<T>> pageAfter, Predicate<T> act) {
    return over(pageAfter, one -> act(one, act));
  }

  /**
   * The same for so long: what is left after the page that was begun in time is for the next walk.
   * One page is always walked.
   */
  public <T> int walkFor(Duration longest, Function<T, List<T>> pageAfter, Predicate<T> act) {
    return walk(begunWithin(longest, pageAfter), act);
  }

  private static <T> Function<T, List<T>> begunWithin(
      Duration longest, Function<T, List<T>> pageAfter) {
    long begun = System.nanoTime();
    return last ->
        last != null && System.nanoTime() - begun >= longest.toNanos()
            ? List.of()
            : pageAfter.apply(last);
  }

  private <T> int over(Function<T, List<T>> pageAfter, Predicate<T> each) {
    int done = 0;
    RuntimeException failure = null;
    List<T> page = pageAfter.apply(null);
    while (!page.isEmpty()) {
      for (T one : page) {
        if (writes.areHeld()) {
          throw both(failure, HeldWrites.refusal());
        }
        try {
          done += each.test(one) ? 1 : 0;
        } catch (RuntimeException failed) {
          failure = both(failure, failed);
        }
      }
      page = pageAfter.apply(page.get(page.size() - 1));
    }
    if (failure != null) {
      throw failure;
    }
    return done;
  }

  private <T> boolean act(T one, Predicate<T> act) {
    return contended.attempt(() -> alone.execute(context -> act.test(one)));
  }

  private <T> boolean actOrNote(T one, Predicate<T> act, BiConsumer<T, Problem> note) {
    return contended.attempt(
        () -> {
          try {
            return alone.execute(context -> act.test(one));
          } catch (Problem refused) {
            return noted(one, refused, note);
          }
        });
  }

  private <T> boolean actOrLeave(T one, Predicate<T> act, BiConsumer<T, RuntimeException> note) {
    try {
      return act(one, act);
    } catch (RuntimeException failed) {
      return noted(one, failed, note);
    }
  }

  private <T, E extends RuntimeException> boolean noted(T one, E why, BiConsumer<T, E> note) {
    if (writes.areHeld()) {
      throw why;
    }
    return alone.execute(
        context -> {
          note.accept(one, why);
          return false;
        });
  }

  /**
   * One failure of several walks; the first is thrown, the others stand beside it.
   *
   * @param first null where none failed before
   */
  public static RuntimeException both(RuntimeException first, RuntimeException next) {
    if (first == null) {
      return next;
    }
    first.addSuppressed(next);
    return first;
  }
}
