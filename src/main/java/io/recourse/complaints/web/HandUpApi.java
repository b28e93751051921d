package io.recourse.complaints.web;

import io.recourse.cases.CaseAccess;
import io.recourse.complaints.HandUpDecision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A decision that is beyond the limit of who has it. */
@RestController
@Tag(name = "Complaints")
class HandUpApi {

  private final CaseAccess access;
  private final HandUpDecision decision;

  HandUpApi(CaseAccess access, HandUpDecision decision) {
    this.access = access;
    this.decision = decision;
  }

  /** What is proposed, and why; the team it goes to reads it as a note. */
  record Proposal(String reason) {}

  @PostMapping("/api/v1/cases/{number}/complaint/hand-up")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Give the decision of a complaint to the team that may give back more")
  void handUp(@PathVariable String number, @RequestBody Proposal told, Authentication who) {
    decision.handUp(access.demandAct(who, number), told.reason());
  }
}
