package io.recourse.studio;

import java.time.Instant;

/**
 * Who asked for a draft or a change to be deployed and what somebody else said to it.
 *
 * @param reason why the change is wanted, in the words of who submitted it
 * @param approvedBy who agreed; null until then and after it was returned
 * @param answeredBy who approved or returned it last
 * @param answer the words of who answered; null where none were given
 * @param deployAt from when on an approved draft is deployed; null where it was at once
 */
public record Agreement(
    String submittedBy,
    Instant submittedAt,
    String reason,
    String approvedBy,
    String answeredBy,
    Instant answeredAt,
    String answer,
    Instant deployAt) {

  /** Nobody has asked yet. */
  public static final Agreement NONE =
      new Agreement(null, null, null, null, null, null, null, null);

  public static Agreement asked(String by, Instant at, String reason) {
    return new Agreement(by, at, reason, null, null, null, null, null);
  }

  public Agreement approved(String by, Instant at, String words, Instant from) {
    return new Agreement(submittedBy, submittedAt, reason, by, by, at, words, from);
  }

  public Agreement returned(String by, Instant at, String words) {
    return new Agreement(submittedBy, submittedAt, reason, null, by, at, words, null);
  }
}
