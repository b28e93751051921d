package io.recourse.hotline.web;

import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.intake.NewCase;
import java.util.List;

/** Some pieces of one line of an order, as they were filled in while somebody speaks. */
public record CallRow(
    String order,
    Integer line,
    Integer quantity,
    Reason reason,
    Remedy remedy,
    String serial,
    String exchangeSku,
    String note) {

  NewCase.Line asked() {
    return new NewCase.Line(
        line,
        quantity,
        reason,
        null,
        CallForm.told(note),
        CallForm.told(serial),
        remedy,
        List.of(),
        CallForm.told(exchangeSku));
  }
}
