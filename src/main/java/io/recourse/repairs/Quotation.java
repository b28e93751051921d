package io.recourse.repairs;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

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
    /** The repair that it bought was done; a test that fails takes it back to PAID. */
    CARRIED_OUT,
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

  private static final Set<State> UNBOUGHT =
      EnumSet.of(State.REFUSED, State.EXPIRED, State.WITHDRAWN);

  static Quotation offer(int seq, Money amount, Money fee, Instant expiresAt) {
    return new Quotation(seq, amount, fee, expiresAt, State.OFFERED, FeeState.NOT_DUE);
  }

  Quotation becomes(State next) {
    return new Quotation(seq, amount, fee, expiresAt, next, feeState);
  }

  /** Work that it bought was done, or failed; one that was not paid stays as it is. */
  Quotation worked(boolean done) {
    boolean paid = state == State.PAID || state == State.CARRIED_OUT;
    return paid ? becomes(done ? State.CARRIED_OUT : State.PAID) : this;
  }

  Quotation fee(FeeState next) {
    return new Quotation(seq, amount, fee, expiresAt, state, next);
  }

  /** Whether it ended without a repair and the fee told with it was neither paid nor waived. */
  boolean owesFee() {
    return fee.exceedsZero()
        && UNBOUGHT.contains(state)
        && (feeState == FeeState.NOT_DUE || feeState == FeeState.ASKED);
  }

  /** Whether saying no to it now leaves a fee, or one is asked for already. */
  boolean leavesFee() {
    return fee.exceedsZero()
        && (isOffered() || state == State.ACCEPTED || feeState == FeeState.ASKED);
  }

  /** Whether the customer's answer is awaited. */
  public boolean isOffered() {
    return state == State.OFFERED;
  }
}
