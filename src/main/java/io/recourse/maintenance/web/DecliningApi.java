package io.recourse.maintenance.web;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.maintenance.DecliningArticle;
import io.recourse.maintenance.DecliningArticles;
import io.recourse.orders.Products;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
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

/** Articles that are sold no more; their users get upkeep by rule from that day on (REP-04). */
@RestController
@RequestMapping("/api/v1/declining-articles")
class DecliningApi {

  private final DecliningArticles articles;
  private final Products products;
  private final CurrentActor actor;
  private final Clock clock;

  DecliningApi(DecliningArticles articles, Products products, CurrentActor actor, Clock clock) {
    this.articles = articles;
    this.products = products;
    this.actor = actor;
    this.clock = clock;
  }

  /** The day on which an article is sold no more. */
  @Schema(name = "EndOfSale")
  record Told(@Schema(example = "2026-12-31") LocalDate endOfSale) {}

  @Operation(summary = "Articles that are sold no more", description = "At most 1000.")
  @GetMapping
  List<DecliningArticle> all() {
    return articles.all();
  }

  @Operation(
      summary = "Mark an article as sold no more",
      description = "Its units get upkeep by the table upkeepOffer from that day on.")
  @PutMapping("/{sku}")
  DecliningArticle mark(@PathVariable String sku, @RequestBody Told told) {
    if (products.find(sku).isEmpty()) {
      throw Problem.notFound("unit.noArticle");
    }
    if (told.endOfSale() == null) {
      throw Problem.invalid("/endOfSale", "field.given");
    }
    DecliningArticle marked =
        new DecliningArticle(sku, told.endOfSale(), actor.actor().id(), clock.instant());
    articles.mark(marked);
    return marked;
  }

  @Operation(
      summary = "The article is sold after all",
      description = "What was agreed on for its units stays.")
  @DeleteMapping("/{sku}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unmark(@PathVariable String sku) {
    if (!articles.unmark(sku)) {
      throw Problem.notFound("unit.noArticle");
    }
  }
}
