package io.recourse.repairs;

import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;

/** Goods of a recall are put right at our cost, whatever is found of them and however often. */
final class RecalledGoods {

  private RecalledGoods() {}

  static boolean isAbout(ServiceCase of) {
    return of.lines().stream().anyMatch(line -> line.reason() == Reason.RECALL);
  }
}
