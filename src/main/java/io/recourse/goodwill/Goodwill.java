package io.recourse.goodwill;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Goodwill that was granted; never changed once written.
 *
 * @param key names the occasion; the same key grants once
 * @param customer key of the person it was given to
 * @param points how many; 0 for other kinds
 * @param worth of a coupon or of money; null for points
 * @param coupon what the customer types in to use it; null for other kinds
 * @param validUntil the end of the coupon; null for other kinds
 * @param role within whose limit it was granted
 * @param actor id of who granted it
 * @param undone whether it was taken back since
 */
public record Goodwill(
    UUID id,
    String key,
    CaseNumber caseNumber,
    String customer,
    GoodwillKind kind,
    long points,
    Money worth,
    String coupon,
    Instant validUntil,
    String reason,
    String role,
    String actor,
    Instant at,
    boolean undone) {

  /** What a complaint promised is kept. */
  boolean isPromised() {
    return key.startsWith(caseNumber + "/complaint/");
  }

  /** Under which money of it is paid out. */
  String payoutKey() {
    return "goodwill/" + id;
  }

  boolean gives(Gesture gesture) {
    return kind == gesture.kind()
        && points == gesture.points()
        && (worth == null ? gesture.worth() == null : worth.equals(gesture.worth()));
  }
}
