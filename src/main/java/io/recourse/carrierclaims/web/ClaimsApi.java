package io.recourse.carrierclaims.web;

import io.recourse.carrierclaims.CarrierClaim;
import io.recourse.carrierclaims.ClaimBook;
import io.recourse.carrierclaims.Damage;
import io.recourse.carrierclaims.Loss;
import io.recourse.carrierclaims.RaiseClaim;
import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Claims against carriers, and one raised by hand. */
@RestController
@RequestMapping("/api/v1/carrier-claims")
class ClaimsApi {

  private static final int SHOWN = 200;

  private final ClaimBook book;
  private final RaiseClaim raiseClaim;
  private final CaseAccess access;
  private final Clock clock;

  ClaimsApi(ClaimBook book, RaiseClaim raiseClaim, CaseAccess access, Clock clock) {
    this.book = book;
    this.raiseClaim = raiseClaim;
    this.access = access;
    this.clock = clock;
  }

  /** A parcel that a carrier lost or damaged; the case names its goods. */
  @Schema(name = "CarrierClaimRequest")
  record Wanted(
      @Schema(example = "RC-100123") String parent,
      @Schema(example = "JD0140012345") String trackingNumber,
      @Schema(example = "DHL") String carrier,
      @Schema(example = "DAMAGED") Damage damage) {}

  /** One claim as it stands. */
  @Schema(name = "CarrierClaim")
  record Told(
      String number,
      String parent,
      String trackingNumber,
      String carrier,
      String damage,
      String state,
      Money worth,
      Money claimed,
      Money paid,
      String reference) {

    static Told of(CarrierClaim claim) {
      String currency = claim.worth().currency();
      return new Told(
          claim.number().value(),
          claim.loss().parent().value(),
          claim.loss().trackingNumber(),
          claim.loss().carrier(),
          claim.loss().damage().name(),
          claim.state().name(),
          claim.worth(),
          claim.claimed() == null ? null : new Money(claim.claimed(), currency),
          new Money(claim.paid(), currency),
          claim.reference());
    }
  }

  @Operation(summary = "Claims against carriers, open ones first", description = "At most 200.")
  @GetMapping
  List<Told> list() {
    return book.latest(SHOWN).stream().map(Told::of).toList();
  }

  @Operation(
      summary = "Claim for a parcel from its carrier",
      description = "409 when a claim stands for this parcel of the case already.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Told raise(@RequestBody Wanted wanted, Authentication who) {
    demand("/parent", wanted.parent());
    demand("/trackingNumber", wanted.trackingNumber());
    demand("/carrier", wanted.carrier());
    if (wanted.damage() == null) {
      throw Problem.invalid("/damage", "field.given");
    }
    CaseNumber parent = access.demandAct(who, wanted.parent());
    Loss loss =
        new Loss(
            parent,
            wanted.trackingNumber().strip(),
            wanted.carrier().strip(),
            wanted.damage(),
            clock.instant());
    return Told.of(book.get(raiseClaim.raise(loss)));
  }

  private static void demand(String pointer, String given) {
    if (given == null || given.isBlank()) {
      throw Problem.invalid(pointer, "field.given");
    }
  }
}
