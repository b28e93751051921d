package io.recourse.orders.web;

import io.recourse.orders.LifeCycle;
import io.recourse.orders.ProductStage;
import io.recourse.orders.ProductStages;
import io.recourse.orders.SetStage;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dated stages of a product over HTTP (PLC-01). */
@RestController
@RequestMapping("/api/v1/product-stages/{product}")
class StageApi {

  private final ProductStages stages;
  private final SetStage set;

  StageApi(ProductStages stages, SetStage set) {
    this.stages = stages;
    this.set = set;
  }

  record Body(LifeCycle stage) {}

  /** A product has few, so {@code next} is always null. */
  record Rows(List<ProductStage> items, String next) {}

  @GetMapping
  Rows of(@PathVariable String product) {
    return new Rows(stages.of(product), null);
  }

  @PutMapping("/{since}")
  Rows put(@PathVariable String product, @PathVariable LocalDate since, @RequestBody Body body) {
    set.set(product, since, body.stage());
    return of(product);
  }

  @DeleteMapping("/{since}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String product, @PathVariable LocalDate since) {
    set.remove(product, since);
  }
}
