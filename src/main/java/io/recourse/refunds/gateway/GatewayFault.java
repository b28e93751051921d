package io.recourse.refunds.gateway;

/** What the simulated provider can be told to do wrong with the next calls. */
enum GatewayFault {
  DECLINE,
  TIMEOUT_AFTER_SUCCESS,
  TIMEOUT_BEFORE,
  SERVER_ERROR,
  GARBAGE,
  TOO_MANY_REQUESTS,
  DUPLICATE_CALLBACK,
  SLOW
}
