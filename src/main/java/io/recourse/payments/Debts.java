package io.recourse.payments;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/**
 * Whoever asks customers for money on cases: the difference of an exchange, a dearer order. One of
 * them at most has something open on a case; it calls {@link ClosePayments} when it gives up.
 */
public interface Debts {

  /** What is owed on the case now; empty when nothing is, or not to this one. */
  Optional<Debt> of(CaseNumber number);

  /**
   * All of it was paid. Called once, in the transaction that books the payment, under the lock of
   * the case.
   *
   * @param reference the provider's name for the payment
   */
  void paid(CaseNumber number, Debt debt, String reference);
}
