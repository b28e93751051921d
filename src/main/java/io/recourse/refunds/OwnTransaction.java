package io.recourse.refunds;

import java.util.function.Supplier;

/**
 * Commits at once what is written and what is set going in it, together, whatever becomes of the
 * step around it: a double payment is never booked without the task that clears it.
 */
public interface OwnTransaction {

  <T> T call(Supplier<T> work);
}
