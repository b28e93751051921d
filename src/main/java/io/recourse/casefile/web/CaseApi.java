package io.recourse.casefile.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.intake.OpenCase;
import io.recourse.intake.Sameness;
import io.recourse.web.MailboxProof;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Opens cases and reads one (contract v1). */
@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {

  private final OpenCase openCase;
  private final Cases cases;
  private final CaseReading reading;
  private final CaseTag tags;
  private final CaseAccess access;
  private final MailboxProof proof;

  CaseApi(
      OpenCase openCase,
      Cases cases,
      CaseReading reading,
      CaseTag tags,
      CaseAccess access,
      MailboxProof proof) {
    this.proof = proof;
    this.openCase = openCase;
    this.cases = cases;
    this.reading = reading;
    this.tags = tags;
    this.access = access;
  }

  /**
   * 201 with the new case, 200 with the open one that the request is about (INT-03).
   *
   * @param another says that it is another matter than any that is open
   */
  @PostMapping
  ResponseEntity<CaseJson> open(
      @RequestBody CaseBody request,
      @RequestParam(defaultValue = "false") boolean another,
      Authentication who,
      HttpServletRequest call) {
    access.demandIntake(who);
    if (request.moves()) {
      proof.demand(request.orderNumber(), call);
    }
    OpenCase.Opened opened = openCase.open(request.read(), Sameness.of(another));
    CaseJson body = reading.read(opened.serviceCase(), access.isCustomer(who));
    return ResponseEntity.status(opened.isNew() ? 201 : 200)
        .location(URI.create("/api/v1/cases/" + body.number()))
        .eTag(tags.of(body))
        .body(body);
  }

  @GetMapping("/{number}")
  ResponseEntity<CaseJson> read(
      @PathVariable String number, Authentication who, WebRequest request) {
    CaseNumber known = access.demandRead(who, number);
    return answer(cases.get(known), who, request);
  }

  private ResponseEntity<CaseJson> answer(ServiceCase of, Authentication who, WebRequest request) {
    CaseJson body = reading.read(of, access.isCustomer(who));
    String tag = tags.of(body);
    return request.checkNotModified(tag) ? null : ResponseEntity.ok().eTag(tag).body(body);
  }
}
