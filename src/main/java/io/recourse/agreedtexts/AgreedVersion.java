package io.recourse.agreedtexts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A version that two people agreed on.
 *
 * @param number counts the versions of its text from 1
 * @param from the first day on which it holds, until the next one does
 */
public record AgreedVersion(
    TextName name,
    int number,
    LocalDate from,
    Map<String, String> changes,
    String author,
    String reason,
    String approvedBy,
    Instant approvedAt) {

  public Proposal proposal() {
    return new Proposal(name, number - 1, from, changes);
  }
}
