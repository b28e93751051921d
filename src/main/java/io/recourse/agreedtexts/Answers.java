package io.recourse.agreedtexts;

import java.time.Instant;

/**
 * Who asked others to agree to a draft, and what somebody else said to it.
 *
 * @param reason why the change is wanted
 * @param answeredBy who agreed or gave it back last
 * @param answer their words; null where they gave none
 * @param approvedBy who agreed; null before and once it was given back
 */
public record Answers(
    String submittedBy,
    Instant submittedAt,
    String reason,
    String answeredBy,
    Instant answeredAt,
    String answer,
    String approvedBy) {

  /** Nobody has asked yet. */
  static final Answers NONE = new Answers(null, null, null, null, null, null, null);

  static Answers asked(String by, Instant at, String reason) {
    return new Answers(by, at, reason, null, null, null, null);
  }

  Answers approved(String by, Instant at, String words) {
    return new Answers(submittedBy, submittedAt, reason, by, at, words, by);
  }

  Answers returned(String by, Instant at, String words) {
    return new Answers(submittedBy, submittedAt, reason, by, at, words, null);
  }
}
