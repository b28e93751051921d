package io.recourse.sitevisits.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.sitevisits.AgreeOnTime;
import io.recourse.sitevisits.AskInstallation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to visits of technicians: asked for, and their time chosen. */
@RestController
class SiteVisitsApi {

  private final AskInstallation ask;
  private final AgreeOnTime agree;
  private final CaseAccess access;

  SiteVisitsApi(AskInstallation ask, AgreeOnTime agree, CaseAccess access) {
    this.ask = ask;
    this.agree = agree;
    this.access = access;
  }

  /** Goods that are to be installed. */
  @Schema(name = "InstallationWanted")
  record Wanted(
      @Schema(example = "DEMO-1009") String orderNumber, @Schema(example = "1") Integer line) {}

  /** The case that was opened. */
  @Schema(name = "SiteVisitOpened")
  record Opened(@Schema(example = "RC-000123") String number) {}

  @Operation(
      summary = "Ask for the installation of goods",
      description = "409 when they need none, are installed, or somebody is to come already.")
  @PostMapping("/api/v1/site-visits")
  @ResponseStatus(HttpStatus.CREATED)
  Opened ask(@RequestBody Wanted wanted) {
    if (wanted.line() == null) {
      throw Problem.invalid("/line", "field.given");
    }
    return new Opened(ask.ask(wanted.orderNumber(), wanted.line()).value());
  }

  /** The slot that was chosen. */
  @Schema(name = "VisitTimeChoice")
  record Chosen(@Schema(example = "17") Long slot) {}

  @Operation(
      summary = "Choose when a technician comes, or another time",
      description =
          "409 when the slot is closed, over, outside working time or taken, or none is asked.")
  @PostMapping("/api/v1/cases/{number}/site-visit/time")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void choose(@PathVariable String number, @RequestBody Chosen said, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    if (said.slot() == null) {
      throw Problem.invalid("/slot", "field.given");
    }
    agree.choose(known, said.slot());
  }
}
