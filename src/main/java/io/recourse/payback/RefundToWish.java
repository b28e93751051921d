package io.recourse.payback;

/**
 * Where a request says the money should go.
 *
 * @param agreed whether the customer expressly agreed; staff may say that they did not
 */
public record RefundToWish(RefundTo to, boolean agreed) {}
