package io.recourse.complaints.web;

import io.recourse.cases.CaseAccess;
import io.recourse.complaints.FlagSpread;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A complaint that may spread in public. */
@RestController
@Tag(name = "Complaints")
class SpreadApi {

  private final CaseAccess access;
  private final FlagSpread spread;

  SpreadApi(CaseAccess access, FlagSpread spread) {
    this.access = access;
    this.spread = spread;
  }

  @PostMapping("/api/v1/cases/{number}/complaint/may-spread")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say that a complaint may spread in public; its steps are due sooner")
  void maySpread(@PathVariable String number, Authentication who) {
    spread.flag(access.demandAct(who, number));
  }
}
