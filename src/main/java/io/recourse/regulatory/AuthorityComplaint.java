package io.recourse.regulatory;

import java.time.Instant;

/**
 * A complaint that came through an authority.
 *
 * @param reference what the authority calls it
 * @param answeredAt null until then, as the answer is
 */
public record AuthorityComplaint(
    String authority,
    String reference,
    Instant receivedAt,
    String takenBy,
    Instant answeredAt,
    String answer) {

  AuthorityComplaint answered(Instant at, String words) {
    return new AuthorityComplaint(authority, reference, receivedAt, takenBy, at, words);
  }
}
