package io.recourse.web.problems;

import io.recourse.common.HeldWrites;
import io.recourse.web.SessionTurns;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whoever was let in before writes are held, and waited for a place or a line since, is asked to
 * come again before the transaction takes a line: it would keep it until the standby is back. Who
 * was acknowledged something already in this request goes on, as the rest belongs to it, and so
 * does what is kept in a session.
 */
@Component
class LateWrites implements TransactionExecutionListener {

  private static final String ACKNOWLEDGED = LateWrites.class.getName();

  private final HeldWrites writes;

  LateWrites(HeldWrites writes) {
    this.writes = writes;
  }

  @Override
  public void beforeBegin(TransactionExecution transaction) {
    if (writes.areHeld() && writes(transaction)) {
      HttpServletRequest asked = asked();
      if (asked != null
          && OutageAnswers.mayWrite(asked)
          && asked.getAttribute(ACKNOWLEDGED) == null) {
        throw HeldWrites.refusal();
      }
    }
  }

  @Override
  public void afterCommit(TransactionExecution transaction, Throwable failure) {
    HttpServletRequest asked = asked();
    if (failure == null && writes(transaction) && asked != null) {
      asked.setAttribute(ACKNOWLEDGED, true);
    }
  }

  private static boolean writes(TransactionExecution transaction) {
    return !transaction.isReadOnly()
        && !SessionTurns.KEEPING.equals(transaction.getTransactionName());
  }

  /** Null where no request is answered by this thread. */
  private static HttpServletRequest asked() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
        ? asked.getRequest()
        : null;
  }
}
