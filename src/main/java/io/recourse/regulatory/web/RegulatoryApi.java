package io.recourse.regulatory.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.regulatory.AnswerAuthority;
import io.recourse.regulatory.AuthorityComplaint;
import io.recourse.regulatory.Damages;
import io.recourse.regulatory.OweDamages;
import io.recourse.regulatory.RegulatoryBook;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Complaints through an authority and damages for fraud, over HTTP. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class RegulatoryApi {

  private final AnswerAuthority authority;
  private final OweDamages damages;
  private final RegulatoryBook book;
  private final CaseAccess access;

  RegulatoryApi(
      AnswerAuthority authority, OweDamages damages, RegulatoryBook book, CaseAccess access) {
    this.authority = authority;
    this.damages = damages;
    this.book = book;
    this.access = access;
  }

  /** {@code receivedAt} is null for now. */
  record Complaint(String authority, String reference, Instant receivedAt) {}

  record Answer(String answer) {}

  record Finding(String findings) {}

  record Payment(String reference) {}

  @PostMapping("/authority-complaint")
  @ResponseStatus(HttpStatus.CREATED)
  AuthorityComplaint complained(
      @PathVariable String number, @RequestBody Complaint told, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    authority.received(known, told.authority(), told.reference(), told.receivedAt());
    return book.complaint(known).orElseThrow();
  }

  @PostMapping("/authority-complaint/answer")
  AuthorityComplaint answered(
      @PathVariable String number, @RequestBody Answer told, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    authority.answered(known, told.answer());
    return book.complaint(known).orElseThrow();
  }

  @PostMapping("/fraud")
  @ResponseStatus(HttpStatus.CREATED)
  Damages found(@PathVariable String number, @RequestBody Finding told, Authentication who) {
    return damages.found(access.demandAct(who, number), told.findings());
  }

  @PostMapping("/fraud/approve")
  Damages approve(@PathVariable String number, Authentication who) {
    return damages.approve(access.demandAct(who, number), ApprovingHand.isLead(who));
  }

  @PostMapping("/fraud/paid")
  Damages paid(@PathVariable String number, @RequestBody Payment told, Authentication who) {
    return damages.paid(access.demandAct(who, number), told.reference());
  }
}
