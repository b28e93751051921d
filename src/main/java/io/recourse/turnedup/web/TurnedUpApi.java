package io.recourse.turnedup.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.turnedup.ChooseTurnedUp;
import io.recourse.turnedup.NoticeTurnedUp;
import io.recourse.turnedup.TurnedUp;
import io.recourse.turnedup.TurnedUpChoice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Goods that turned up after their delivery was made good as lost. */
@RestController
@RequestMapping("/api/v1/cases/{number}/turned-up")
class TurnedUpApi {

  private final CaseAccess access;
  private final ReadTurnedUp reading;
  private final NoticeTurnedUp notice;
  private final ChooseTurnedUp choose;

  TurnedUpApi(
      CaseAccess access, ReadTurnedUp reading, NoticeTurnedUp notice, ChooseTurnedUp choose) {
    this.access = access;
    this.reading = reading;
    this.notice = notice;
    this.choose = choose;
  }

  /** How the goods stand. */
  @Schema(name = "TurnedUpGoods")
  record Told(
      Instant since,
      String teller,
      String state,
      long amount,
      String currency,
      String ground,
      List<TurnedUpChoice> choices) {}

  /** What becomes of them. */
  @Schema(name = "TurnedUpChoice")
  record Chosen(@Schema(example = "SEND_BACK") TurnedUpChoice choice) {}

  @Operation(summary = "Read what becomes of goods that turned up; 404 while none did")
  @GetMapping
  Told read(@PathVariable String number, Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    return reading
        .of(known)
        .filter(shown -> shown.found() != null)
        .map(TurnedUpApi::told)
        .orElseThrow(() -> Problem.notFound("turnedUp.nothing", known));
  }

  @Operation(summary = "Say that goods that counted as lost came; 409 where none did, or again")
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void say(@PathVariable String number, Authentication who) {
    notice.said(access.demandAct(who, number));
  }

  @Operation(
      summary = "Say what becomes of them",
      description = "KEEP (and pay), SEND_BACK (free of charge) or REFUSE; 409 when nobody asks.")
  @PostMapping("/choice")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void choose(@PathVariable String number, @RequestBody Chosen chosen, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    if (chosen.choice() == null) {
      throw Problem.invalid("/choice", "field.given");
    }
    choose.choose(known, chosen.choice());
  }

  private static Told told(ReadTurnedUp.Shown shown) {
    TurnedUp found = shown.found();
    return new Told(
        found.since(),
        found.teller().name(),
        found.state().name(),
        found.worth().amount(),
        found.worth().currency(),
        found.ground(),
        shown.choices());
  }
}
