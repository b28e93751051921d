package io.recourse.maintenance.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.maintenance.KeepThresholds;
import io.recourse.maintenance.ReadingBook;
import io.recourse.maintenance.Threshold;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PlainText;
import io.recourse.orders.Products;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From which readings on the units of an article are looked at before they fail (REP-07). */
@RestController
@RequestMapping("/api/v1/products/{sku}/thresholds")
class ThresholdApi {

  private static final int MOST = 50;

  private final ReadingBook book;
  private final KeepThresholds keep;
  private final Products products;

  ThresholdApi(ReadingBook book, KeepThresholds keep, Products products) {
    this.book = book;
    this.keep = keep;
    this.products = products;
  }

  /** {@code rearmBelow} is null where a unit opens one case at most. */
  record Row(BigDecimal atLeast, BigDecimal rearmBelow, String advice) {}

  record Body(List<Row> thresholds) {}

  /** An article has few, so {@code next} is always null. */
  record Thresholds(List<Threshold> items, String next) {}

  @GetMapping
  Thresholds of(@PathVariable String sku) {
    return new Thresholds(book.thresholds(sku), null);
  }

  @PutMapping("/{metric}")
  Thresholds put(@PathVariable String sku, @PathVariable String metric, @RequestBody Body body) {
    if (products.find(sku).isEmpty()) {
      throw Problem.notFound("unit.noArticle");
    }
    List<Row> rows = body.thresholds() == null ? List.of() : body.thresholds();
    demandSound(metric, rows);
    keep.keep(
        sku,
        metric,
        rows.stream()
            .map(row -> new Threshold(sku, metric, row.atLeast(), row.rearmBelow(), row.advice()))
            .toList());
    return of(sku);
  }

  private static void demandSound(String metric, List<Row> rows) {
    List<FieldError> errors = new ArrayList<>();
    if (!MetricName.isOne(metric)) {
      errors.add(new FieldError("/metric", "maintenance.metric"));
    }
    if (rows.size() > MOST) {
      errors.add(FieldError.of("/thresholds", "field.between", 0, MOST));
    }
    Set<BigDecimal> seen = new HashSet<>();
    for (int at = 0; at < Math.min(rows.size(), MOST); at++) {
      check(errors, "/thresholds/" + at, rows.get(at), seen);
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static void check(List<FieldError> errors, String at, Row row, Set<BigDecimal> seen) {
    if (!MetricName.isValue(row.atLeast())) {
      errors.add(new FieldError(at + "/atLeast", "maintenance.value"));
    } else if (!seen.add(row.atLeast().stripTrailingZeros())) {
      errors.add(new FieldError(at + "/atLeast", "maintenance.twice"));
    }
    if (row.rearmBelow() != null
        && (!MetricName.isValue(row.rearmBelow())
            || row.atLeast() != null && row.rearmBelow().compareTo(row.atLeast()) > 0)) {
      errors.add(new FieldError(at + "/rearmBelow", "maintenance.rearm"));
    }
    if (row.advice() == null) {
      errors.add(new FieldError(at + "/advice", "field.required"));
    } else {
      PlainText.flaw(row.advice(), OrderLimits.NAME_LENGTH)
          .ifPresent(flaw -> errors.add(new FieldError(at + "/advice", flaw)));
    }
  }
}
