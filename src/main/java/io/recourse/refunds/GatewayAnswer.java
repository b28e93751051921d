package io.recourse.refunds;

import java.time.Duration;

/** What a payment provider said, or that we do not know what it did. */
public sealed interface GatewayAnswer {

  /** Possible answers to sending. */
  sealed interface ToSend extends GatewayAnswer
      permits Settled, Accepted, Declined, Stray, Unknown {}

  /** Possible answers to looking up. */
  sealed interface ToLookUp extends GatewayAnswer
      permits Settled, Accepted, Declined, NotFound, Stray, Unknown {}

  /** The money is back. */
  record Settled(String providerRef) implements ToSend, ToLookUp {}

  /** The provider has it and will report. */
  record Accepted(String providerRef) implements ToSend, ToLookUp {}

  /** The provider will not do it, for good. */
  record Declined(String providerRef, String code) implements ToSend, ToLookUp {}

  /** The provider's books have no such refund. */
  record NotFound() implements ToLookUp {}

  /**
   * The provider's books have no such refund, but another one that we sent for the same payment and
   * that our books do not know: it may be this one, decided before the database went back in time.
   */
  record Stray(String providerRef) implements ToSend, ToLookUp {}

  /**
   * Time-out, broken answer, overload: it may have happened or not.
   *
   * @param retryAfter how long the provider asked us to stay away; zero when it did not
   */
  record Unknown(String why, Duration retryAfter) implements ToSend, ToLookUp {

    public static Unknown because(String why) {
      return new Unknown(why, Duration.ZERO);
    }
  }

  /** The word kept on the attempt. */
  default String word() {
    return this instanceof NotFound
        ? "NOT_FOUND"
        : getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
  }

  default String detail() {
    if (this instanceof Unknown unknown) {
      return unknown.why();
    }
    if (this instanceof Stray stray) {
      return stray.providerRef();
    }
    return this instanceof Declined declined ? declined.code() : null;
  }

  default String reference() {
    if (this instanceof Settled settled) {
      return settled.providerRef();
    }
    if (this instanceof Accepted accepted) {
      return accepted.providerRef();
    }
    return this instanceof Declined declined ? declined.providerRef() : null;
  }
}
