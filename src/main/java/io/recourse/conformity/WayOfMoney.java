package io.recourse.conformity;

/**
 * How the money of one line went back.
 *
 * @param refund id of the refund
 * @param state of the refund, such as SETTLED
 * @param to ORIGINAL, PAYMENT or STORE_CREDIT
 * @param wayBack kept back for the way of the goods, in minor units
 */
public record WayOfMoney(String refund, String state, String to, int orderLine, long wayBack) {

  boolean isSettled() {
    return state.equals("SETTLED");
  }

  boolean isGivenUp() {
    return state.equals("CANCELLED");
  }
}
