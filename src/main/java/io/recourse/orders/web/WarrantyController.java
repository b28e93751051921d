package io.recourse.orders.web;

import io.recourse.common.Problem;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PlainText;
import io.recourse.orders.PromiseWarranty;
import io.recourse.orders.Warranties;
import io.recourse.orders.Warranty;
import io.recourse.orders.WarrantyStart;
import io.recourse.orders.WarrantyTerms;
import io.recourse.orders.WarrantyTermsBody;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Warranty terms per article over HTTP: told by whoever owns the policy, read by staff (POL-08).
 */
@RestController
@RequestMapping("/api/v1/products/{sku}/warranties")
class WarrantyController {

  private final Warranties warranties;
  private final PromiseWarranty promise;

  WarrantyController(Warranties warranties, PromiseWarranty promise) {
    this.warranties = warranties;
    this.promise = promise;
  }

  /**
   * {@code to} is null while the promise is still given to new buyers; without {@code startsAt} it
   * is counted from delivery, without {@code terms} it covers all.
   */
  record WarrantyBody(
      LocalDate to,
      Integer months,
      String covers,
      String source,
      WarrantyStart startsAt,
      WarrantyTermsBody terms) {}

  /** An article has few, so {@code next} is always null. */
  record WarrantyList(List<Warranty> items, String next) {}

  @GetMapping
  @PreAuthorize(Staff.READS)
  WarrantyList read(@PathVariable String sku) {
    return new WarrantyList(warranties.of(sku), null);
  }

  @PutMapping("/{from}")
  @PreAuthorize("hasAnyRole('OWNER','LEAD','ADMIN')")
  WarrantyList put(
      @PathVariable String sku, @PathVariable LocalDate from, @RequestBody WarrantyBody body) {
    promise.promise(checked(sku, from, body));
    return read(sku);
  }

  private static Warranty checked(String sku, LocalDate from, WarrantyBody body) {
    RequestFaults complaints = new RequestFaults();
    text(complaints, "/sku", sku, OrderLimits.NUMBER_LENGTH);
    text(complaints, "/covers", body.covers(), OrderLimits.NAME_LENGTH);
    text(complaints, "/source", body.source(), OrderLimits.NAME_LENGTH);
    if (body.months() == null || body.months() < 1 || body.months() > Warranty.MOST_MONTHS) {
      complaints.add("/months", "field.between", 1, Warranty.MOST_MONTHS);
    }
    if (body.to() != null && body.to().isBefore(from)) {
      complaints.add("/to", "field.beforeFirst");
    }
    if (from.getYear() < 1990 || from.getYear() > 9999) {
      throw Problem.malformed("The first day must lie between 1990 and 9999.");
    }
    if (body.terms() != null) {
      body.terms().flaws("/terms").forEach(flaw -> complaints.add(flaw.pointer(), flaw.phrase()));
    }
    complaints.refuseIfAny();
    return new Warranty(
        sku,
        from,
        body.to(),
        body.months(),
        body.covers(),
        body.source(),
        body.startsAt() == null ? WarrantyStart.DELIVERY : body.startsAt(),
        body.terms() == null ? WarrantyTerms.FULL : body.terms().terms());
  }

  private static void text(RequestFaults complaints, String pointer, String text, int most) {
    if (text == null) {
      complaints.add(pointer, "field.required");
    } else {
      PlainText.flaw(text, most).ifPresent(flaw -> complaints.add(pointer, flaw));
    }
  }
}
