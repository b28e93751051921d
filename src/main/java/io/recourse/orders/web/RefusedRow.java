package io.recourse.orders.web;

import io.recourse.orders.OrderIndex.Page;
import io.recourse.orders.RowError;
import io.recourse.web.ProblemWords;
import java.util.Locale;

/** Why one row was not kept, in the reader's language. */
record RefusedRow(long row, String field, String reason) {

  static Page<RefusedRow> of(Page<RowError> errors, ProblemWords words, Locale language) {
    return new Page<>(
        errors.items().stream()
            .map(
                error ->
                    new RefusedRow(error.row(), error.field(), words.say(language, error.phrase())))
            .toList(),
        errors.next());
  }
}
