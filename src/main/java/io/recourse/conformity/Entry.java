package io.recourse.conformity;

import io.recourse.conformity.Conformity.Proof;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One entry of a case's trail.
 *
 * @param actorKind who acted: CUSTOMER, STAFF or SYSTEM
 */
public record Entry(
    long seq, String type, Instant at, String actorKind, Map<String, Object> data, String hash) {

  Proof proof() {
    return new Proof(seq, type, at, hash);
  }

  boolean says(String name, Object value) {
    return Objects.equals(text(name), value.toString());
  }

  /** A fact in words; empty where it is not told. */
  String text(String name) {
    return Objects.toString(data.get(name), "");
  }
}
