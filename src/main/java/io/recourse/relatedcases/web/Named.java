package io.recourse.relatedcases.web;

import io.recourse.common.Problem;
import io.recourse.relatedcases.LinkKind;
import java.util.Arrays;

/** Reads the kind of a link from a request. */
final class Named {

  private Named() {}

  /**
   * @throws Problem INVALID at {@code /kind} for any other word
   */
  static LinkKind kind(String named) {
    return Arrays.stream(LinkKind.values())
        .filter(kind -> kind.name().equals(named))
        .findFirst()
        .orElseThrow(
            () -> Problem.invalid("/kind", "family.kind", Arrays.toString(LinkKind.values())));
  }
}
