package io.recourse.carrierclaims.web;

import io.recourse.carrierclaims.CarrierTerms;
import io.recourse.carrierclaims.CarrierTermsBook;
import io.recourse.carrierclaims.Damage;
import io.recourse.carrierclaims.DatedTerms;
import io.recourse.carrierclaims.KeepCarrierTerms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Terms agreed with carriers, read and said. */
@RestController
class CarrierTermsApi {

  private static final String ONE = "/api/v1/carrier-terms/{carrier}/{damage}/{from}";

  private final CarrierTermsBook book;
  private final KeepCarrierTerms keep;

  CarrierTermsApi(CarrierTermsBook book, KeepCarrierTerms keep) {
    this.book = book;
    this.keep = keep;
  }

  /** What was agreed; amounts in minor units. */
  @Schema(name = "CarrierTermsRequest")
  record Wanted(
      @Schema(example = "14") Integer noticeDays,
      @Schema(example = "30") Integer answerDays,
      @Schema(example = "50000", description = "0, or nothing, for no limit") Long limit,
      @Schema(example = "EUR") String currency,
      @Schema(example = "2") Integer reminders,
      @Schema(example = "Proof of posting; invoice") String documents) {

    CarrierTerms terms() {
      return new CarrierTerms(
          orNone(noticeDays),
          orNone(answerDays),
          limit == null ? 0 : limit,
          currency,
          orNone(reminders),
          documents,
          null);
    }

    private static int orNone(Integer given) {
      return given == null ? 0 : given;
    }
  }

  @Operation(summary = "Terms agreed with carriers, by the day from which they hold")
  @GetMapping("/api/v1/carrier-terms")
  List<DatedTerms> all() {
    return book.all();
  }

  @Operation(
      summary = "Say which terms hold for parcels that a carrier was given from a day on",
      description = "Those before hold until then; where none hold, the table carrierTerms does.")
  @PutMapping(ONE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(
      @PathVariable String carrier,
      @PathVariable Damage damage,
      @PathVariable LocalDate from,
      @RequestBody Wanted wanted) {
    keep.keep(new DatedTerms(carrier.strip(), damage, from, wanted.terms()));
  }

  @Operation(summary = "Take terms back; claims that were raised by them keep theirs")
  @DeleteMapping(ONE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String carrier, @PathVariable Damage damage, @PathVariable LocalDate from) {
    keep.remove(new DatedTerms(carrier.strip(), damage, from, null));
  }
}
