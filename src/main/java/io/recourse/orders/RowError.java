package io.recourse.orders;

import io.recourse.common.Phrase;

/**
 * Why one row was not kept.
 *
 * @param row counted from 1 without the header
 * @param field the column, null where the row as a whole is wrong
 */
public record RowError(long row, String field, Phrase phrase) {

  /** In English. */
  public String reason() {
    return phrase.english();
  }
}
