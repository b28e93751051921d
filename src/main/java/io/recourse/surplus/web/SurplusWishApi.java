package io.recourse.surplus.web;

import io.recourse.cases.CaseAccess;
import io.recourse.surplus.CollectSurplus;
import io.recourse.surplus.Surplus;
import io.recourse.surplus.WishForSurplus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers agree to return what they had not announced, or want it back: by API or a button. */
@RestController
class SurplusWishApi {

  private final WishForSurplus wishes;
  private final CaseAccess access;
  private final CollectSurplus collect;

  SurplusWishApi(WishForSurplus wishes, CaseAccess access, CollectSurplus collect) {
    this.collect = collect;
    this.wishes = wishes;
    this.access = access;
  }

  /** What is wanted of the goods. */
  @Schema(name = "SurplusWish")
  record Wished(@Schema(example = "RETURN") Surplus.Wish wish) {}

  @Operation(
      summary = "Note that kept goods were collected",
      description = "409 when nothing is kept for collection.")
  @PostMapping("/api/v1/cases/{number}/surplus/collected")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void collected(@PathVariable String number, Authentication who) {
    collect.collected(access.demandAct(who, number));
  }

  @Operation(
      summary = "Say what becomes of goods nobody had announced",
      description =
          "RETURN: they are returned too, where the order holds them. BACK: they go back. Staff"
              + " decide by it; 409 once they did.")
  @PostMapping("/api/v1/cases/{number}/surplus/{item}/wish")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void wish(
      @PathVariable String number,
      @PathVariable("item") int position,
      @RequestBody Wished wished,
      Authentication who) {
    wishes.wish(access.demandAct(who, number), position, wished.wish());
  }
}
