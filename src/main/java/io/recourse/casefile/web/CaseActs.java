package io.recourse.casefile.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.NamedLine;
import io.recourse.disputes.ReopenCase;
import io.recourse.intake.ConvertCase;
import io.recourse.intake.NewCase;
import io.recourse.withdrawal.WithdrawCase;
import io.recourse.withdrawal.WithdrawLine;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done to a case from outside; each act honours If-Match. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class CaseActs {

  private static final String NO_REASON_NEEDED = "Withdrawn without a reason.";

  private final WithdrawCase withdrawCase;
  private final WithdrawLine withdrawLine;
  private final ReopenCase reopenCase;
  private final ConvertCase convertCase;
  private final ContestOutcome contestOutcome;
  private final CaseReading reading;
  private final CaseTag tags;
  private final CaseAccess access;

  CaseActs(
      WithdrawCase withdrawCase,
      WithdrawLine withdrawLine,
      ReopenCase reopenCase,
      ConvertCase convertCase,
      ContestOutcome contestOutcome,
      CaseReading reading,
      CaseTag tags,
      CaseAccess access) {
    this.withdrawCase = withdrawCase;
    this.withdrawLine = withdrawLine;
    this.reopenCase = reopenCase;
    this.convertCase = convertCase;
    this.contestOutcome = contestOutcome;
    this.reading = reading;
    this.tags = tags;
    this.access = access;
  }

  record Reasoned(String reason) {}

  /** Lines named by their item and, if not all of it, their pieces; none: all that is disputed. */
  record Reopening(String reason, List<NamedLine> lines) {

    List<NamedLine> named() {
      return lines == null ? List.of() : lines;
    }
  }

  /** Order and lines as a new case names them; only where the case has none yet. */
  record Conversion(
      String type, String reason, String orderNumber, List<CaseBody.LineBody> lines) {}

  /** Whoever withdraws from a contract owes no reason. */
  @PostMapping("/withdraw")
  ResponseEntity<CaseJson> withdraw(
      @PathVariable String number,
      @RequestBody(required = false) Reasoned body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      Authentication who) {
    String reason = body == null || body.reason() == null ? NO_REASON_NEEDED : body.reason();
    Integer version = CaseTag.version(ifMatch);
    return answer(withdrawCase.withdraw(access.demandAct(who, number), reason, version), who);
  }

  /** One line instead of the case. */
  @PostMapping("/lines/{item}/withdraw")
  ResponseEntity<CaseJson> withdrawLine(
      @PathVariable String number,
      @PathVariable int item,
      @RequestBody(required = false) Reasoned body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      Authentication who) {
    String reason = body == null || body.reason() == null ? NO_REASON_NEEDED : body.reason();
    CaseNumber known = access.demandAct(who, number);
    return answer(withdrawLine.withdraw(known, item, reason, CaseTag.version(ifMatch)), who);
  }

  @PostMapping("/reopen")
  ResponseEntity<CaseJson> reopen(
      @PathVariable String number,
      @RequestBody Reopening body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      Authentication who) {
    Integer version = CaseTag.version(ifMatch);
    CaseNumber known = access.demandAct(who, number);
    return answer(reopenCase.reopen(known, body.reason(), body.named(), version), who);
  }

  @PostMapping("/contest")
  ResponseEntity<CaseJson> contest(
      @PathVariable String number,
      @RequestBody Reasoned body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      Authentication who) {
    Integer version = CaseTag.version(ifMatch);
    return answer(
        contestOutcome.contest(access.demandAct(who, number), body.reason(), version), who);
  }

  @PostMapping("/convert")
  ResponseEntity<CaseJson> convert(
      @PathVariable String number,
      @RequestBody Conversion body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      Authentication who) {
    var known = access.demandAct(who, number);
    if (access.isCustomer(who)) {
      throw Problem.forbidden("case.staffConvert");
    }
    CodesRead words = new CodesRead();
    CaseType type = words.read(CaseType.class, "/type", body.type());
    List<NewCase.Line> lines = CaseBody.readLines(body.lines(), words);
    words.demandSound();
    Integer version = CaseTag.version(ifMatch);
    return answer(
        convertCase.convert(known, type, body.reason(), body.orderNumber(), lines, version), who);
  }

  private ResponseEntity<CaseJson> answer(ServiceCase changed, Authentication who) {
    CaseJson body = reading.read(changed, access.isCustomer(who));
    return ResponseEntity.ok().eTag(tags.of(body)).body(body);
  }
}
