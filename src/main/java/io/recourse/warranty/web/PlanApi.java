package io.recourse.warranty.web;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PlainText;
import io.recourse.orders.Warranty;
import io.recourse.orders.WarrantyTerms;
import io.recourse.orders.WarrantyTermsBody;
import io.recourse.warranty.KeepPlan;
import io.recourse.warranty.WarrantyBook;
import io.recourse.warranty.WarrantyPlan;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans of extended warranties: told by whoever owns the policy, read by staff (REP-05). */
@RestController
@RequestMapping("/api/v1/warranty-plans")
class PlanApi {

  private final WarrantyBook book;
  private final KeepPlan keep;

  PlanApi(WarrantyBook book, KeepPlan keep) {
    this.book = book;
    this.keep = keep;
  }

  /** Without {@code terms} it covers all, without {@code price} it is only granted. */
  record Body(String name, Integer months, WarrantyTermsBody terms, Money price, Boolean offered) {}

  /** There are few, so {@code next} is always null. */
  record Plans(List<WarrantyPlan> items, String next) {}

  @GetMapping
  Plans all() {
    return new Plans(book.plans(), null);
  }

  @PutMapping("/{code}")
  WarrantyPlan put(@PathVariable String code, @RequestBody Body body) {
    WarrantyPlan plan = checked(code, body);
    keep.keep(plan);
    return plan;
  }

  private static WarrantyPlan checked(String code, Body body) {
    List<FieldError> errors = new ArrayList<>();
    text(errors, "/code", code, OrderLimits.NUMBER_LENGTH);
    text(errors, "/name", body.name(), OrderLimits.NAME_LENGTH);
    if (body.months() == null || body.months() < 1 || body.months() > Warranty.MOST_MONTHS) {
      errors.add(FieldError.of("/months", "field.between", 1, Warranty.MOST_MONTHS));
    }
    if (body.price() != null && body.price().amount() < 0) {
      errors.add(new FieldError("/price", "field.amountOverZero"));
    }
    if (body.terms() != null) {
      errors.addAll(body.terms().flaws("/terms"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return new WarrantyPlan(
        code,
        body.name(),
        body.months(),
        body.terms() == null ? WarrantyTerms.FULL : body.terms().terms(),
        body.price(),
        !Boolean.FALSE.equals(body.offered()));
  }

  private static void text(List<FieldError> errors, String pointer, String text, int most) {
    if (text == null) {
      errors.add(new FieldError(pointer, "field.required"));
    } else {
      PlainText.flaw(text, most).ifPresent(flaw -> errors.add(new FieldError(pointer, flaw)));
    }
  }
}
