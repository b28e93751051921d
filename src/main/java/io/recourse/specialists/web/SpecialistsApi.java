package io.recourse.specialists.web;

import io.recourse.cases.CaseAccess;
import io.recourse.specialists.GiveToSpecialists;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Complex cases on their way to the specialists. */
@RestController
@Tag(name = "Specialists")
class SpecialistsApi {

  private final CaseAccess access;
  private final GiveToSpecialists give;

  SpecialistsApi(CaseAccess access, GiveToSpecialists give) {
    this.access = access;
    this.give = give;
  }

  /** What makes the case complex. */
  record Handover(String reason) {}

  @PostMapping("/api/v1/cases/{number}/specialists")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Give a complex case to the specialists, with its open work")
  void give(@PathVariable String number, @RequestBody Handover said, Authentication who) {
    give.give(access.demandAct(who, number), said.reason());
  }
}
