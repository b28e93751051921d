package io.recourse.casefile.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NameOrder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An inquiry about no order is given one: by staff, or by its customer with the order's e-mail. */
@RestController
class CaseOrderApi {

  private final NameOrder nameOrder;
  private final CaseReading reading;
  private final CaseTag tags;
  private final CaseAccess access;

  CaseOrderApi(NameOrder nameOrder, CaseReading reading, CaseTag tags, CaseAccess access) {
    this.nameOrder = nameOrder;
    this.reading = reading;
    this.tags = tags;
    this.access = access;
  }

  /**
   * @param email asked of customers only
   */
  record OrderBody(String orderNumber, String email) {}

  @PostMapping("/api/v1/cases/{number}/order")
  ResponseEntity<CaseJson> name(
      @PathVariable String number,
      @RequestBody OrderBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    boolean byCustomer = access.isCustomer(who);
    ServiceCase about =
        byCustomer
            ? nameOrder.prove(known, body.orderNumber(), body.email())
            : nameOrder.name(known, body.orderNumber(), CaseTag.version(ifMatch));
    CaseJson json = reading.read(about, byCustomer);
    return ResponseEntity.ok().eTag(tags.of(json)).body(json);
  }
}
