package io.recourse.policy;

/**
 * Whether another article may be sent instead of the one bought.
 *
 * @param ground of either answer, one of the table's codes
 */
public record ExchangeVerdict(boolean allowed, Ground ground) {

  /** The codes of table {@code exchangeArticle}. */
  public enum Ground {
    VARIANT,
    ANY_ARTICLE,
    OTHER_PRODUCT,
    NOT_OFFERED
  }
}
