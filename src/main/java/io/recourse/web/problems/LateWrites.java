package io.recourse.web.problems;

import io.recourse.common.HeldWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whoever was let in before writes are held, and waited for a place or a line since, is asked to
 * come again before the transaction takes a line: it would keep it until the standby is back.
 */
@Component
class LateWrites implements TransactionExecutionListener {

  private final HeldWrites writes;

  LateWrites(HeldWrites writes) {
    this.writes = writes;
  }

  @Override
  public void beforeBegin(TransactionExecution transaction) {
    if (writes.areHeld() && !transaction.isReadOnly() && comesToWrite()) {
      throw HeldWrites.refusal();
    }
  }

  private static boolean comesToWrite() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
        && OutageAnswers.mayWrite(asked.getRequest());
  }
}
