package io.recourse.cases;

/**
 * A case was written, and what depends on it follows in the same transaction.
 *
 * @param exchanges whether a line is or was to be exchanged
 */
public record CaseSaved(ServiceCase of, boolean exchanges) {

  public static CaseSaved of(ServiceCase changed) {
    boolean exchanges =
        changed.lines().stream().anyMatch(CaseSaved::isExchange)
            || changed.linesAsRead().stream().anyMatch(CaseSaved::isExchange);
    return new CaseSaved(changed, exchanges);
  }

  private static boolean isExchange(CaseLine line) {
    return line.remedy() == Remedy.EXCHANGE;
  }
}
