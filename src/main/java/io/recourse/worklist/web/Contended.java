package io.recourse.worklist.web;

import io.recourse.common.Problem;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Says "somebody was faster" where the database or the engine noticed it last. */
final class Contended {

  private Contended() {}

  static <T> T attempt(Supplier<T> change) {
    try {
      return change.get();
    } catch (ConcurrencyFailureException | OptimisticLockingException lost) {
      throw Problem.conflict("task.contended");
    }
  }
}
