package io.recourse.repairs.web;

import io.recourse.cases.Remedy;
import io.recourse.common.Problem;
import java.util.Arrays;
import java.util.List;

/** A remedy as a client names it. */
final class RemedyRead {

  private static final List<Remedy> CHOICES =
      List.of(Remedy.REPAIR, Remedy.EXCHANGE, Remedy.REFUND, Remedy.PRICE_REDUCTION);

  private RemedyRead() {}

  /**
   * @throws Problem INVALID for what is no remedy of a repair
   */
  static Remedy of(String told) {
    return Arrays.stream(Remedy.values())
        .filter(CHOICES::contains)
        .filter(one -> one.name().equals(told))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("/remedy", "field.notOneOf", CHOICES));
  }
}
