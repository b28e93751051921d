package io.recourse.upgrades.web;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.upgrades.KeepOffer;
import io.recourse.upgrades.UpgradeBook;
import io.recourse.upgrades.UpgradeOffer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Upgrades that the shop offers. */
@RestController
@RequestMapping("/api/v1/upgrades")
@Tag(name = "Units")
class UpgradeApi {

  private final UpgradeBook book;
  private final KeepOffer keep;

  UpgradeApi(UpgradeBook book, KeepOffer keep) {
    this.book = book;
    this.keep = keep;
  }

  /** At most a thousand, so {@code next} is always null. */
  record UpgradeList(List<UpgradeOffer> items, String next) {}

  /** An offer without its code. */
  @Schema(name = "UpgradeTold")
  record Told(
      String sku,
      UpgradeOffer.Kind kind,
      String name,
      String description,
      Money price,
      LocalDate from,
      LocalDate until) {}

  @GetMapping
  UpgradeList list() {
    return new UpgradeList(book.offers(), null);
  }

  @PutMapping("/{code}")
  @Operation(summary = "Offer an upgrade for the units of an article, or change the offer")
  UpgradeOffer put(@PathVariable String code, @RequestBody Told told) {
    keep.keep(
        new UpgradeOffer(
            code,
            told.sku(),
            told.kind(),
            told.name(),
            told.description(),
            told.price(),
            told.from(),
            told.until()));
    return book.offer(code).orElseThrow(() -> Problem.notFound("upgrade.notOffered"));
  }
}
