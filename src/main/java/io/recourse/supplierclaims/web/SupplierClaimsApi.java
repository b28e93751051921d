package io.recourse.supplierclaims.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.supplierclaims.RaiseSupplierClaim;
import io.recourse.supplierclaims.SupplierClaim;
import io.recourse.supplierclaims.SupplierClaimBook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Claims against makers and suppliers, raised by hand. */
@RestController
@RequestMapping("/api/v1/supplier-claims")
class SupplierClaimsApi {

  private static final int SHOWN = 200;

  private final SupplierClaimBook book;
  private final RaiseSupplierClaim raise;
  private final CaseAccess access;

  SupplierClaimsApi(SupplierClaimBook book, RaiseSupplierClaim raise, CaseAccess access) {
    this.book = book;
    this.raise = raise;
    this.access = access;
  }

  /** Goods of a case whose fault their maker or supplier answers for. */
  @Schema(name = "SupplierClaimRequest")
  record Wanted(
      @Schema(example = "RC-100123") String parent,
      @Schema(example = "1") Integer item,
      @Schema(example = "Bode GmbH") String supplier) {}

  /** One claim as it stands. */
  @Schema(name = "SupplierClaim")
  record Told(
      String number,
      String parent,
      String goods,
      String supplier,
      String state,
      boolean due,
      String ground,
      Money worth,
      Money claimed,
      Money acknowledged,
      Money booked,
      String reference) {

    static Told of(SupplierClaim claim) {
      return new Told(
          claim.number().value(),
          claim.goods().parent().value(),
          claim.goods().inWords(),
          claim.supplier(),
          claim.state().name(),
          claim.terms().due(),
          claim.terms().ground(),
          claim.worth(),
          claim.claimed() == null ? null : claim.sum(claim.claimed()),
          claim.sum(claim.acknowledged()),
          claim.sum(claim.booked()),
          claim.reference());
    }
  }

  @Operation(summary = "Claims against suppliers, open ones first", description = "At most 200.")
  @GetMapping
  List<Told> list() {
    return book.latest(SHOWN).stream().map(Told::of).toList();
  }

  @Operation(
      summary = "Claim for faulty goods from their supplier",
      description = "409 when a claim stands for this line of the case already.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Told raise(@RequestBody Wanted wanted, Authentication who) {
    if (wanted.parent() == null || wanted.parent().isBlank()) {
      throw Problem.invalid("/parent", "field.given");
    }
    if (wanted.item() == null) {
      throw Problem.invalid("/item", "field.given");
    }
    CaseNumber parent = access.demandAct(who, wanted.parent());
    return Told.of(book.get(raise.raise(parent, wanted.item(), wanted.supplier())));
  }
}
