package io.recourse.repairs;

import io.recourse.common.Money;
import java.time.Instant;

/**
 * What a repair that is not covered would cost, offered once, answered once.
 *
 * @param seq from 1 within the case
 * @param expiresAt until when it may be answered
 * @param fee for the diagnosis, due when it is not accepted; zero for none
 */
public record Quotation(
    int seq, Money amount, Money fee, Instant expiresAt, State state, FeeState feeState) {

  /** How far the customer has come with it. */
  public enum State {
    OFFERED,
    ACCEPTED,
    PAID,
    REFUSED,
    EXPIRED,
    WITHDRAWN
  }

  /** What became of the fee. */
  public enum FeeState {
    NOT_DUE,
    ASKED,
    PAID,
    WAIVED
  }

  static Quotation offer(int seq, Money amount, Money fee, Instant expiresAt) {
    return new Quotation(seq, amount, fee, expiresAt, State.OFFERED, FeeState.NOT_DUE);
  }

  Quotation becomes(State next) {
    return new Quotation(seq, amount, fee, expiresAt, next, feeState);
  }

  Quotation fee(FeeState next) {
    return new Quotation(seq, amount, fee, expiresAt, state, next);
  }

  /** Whether the customer's answer is awaited. */
  public boolean isOffered() {
    return state == State.OFFERED;
  }
}
