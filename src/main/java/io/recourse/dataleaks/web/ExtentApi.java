package io.recourse.dataleaks.web;

import io.recourse.cases.CaseAccess;
import io.recourse.dataleaks.LeakRisk;
import io.recourse.dataleaks.ReassessLeak;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The extent of a data leak as it is known now. */
@RestController
@RequestMapping("/api/v1/cases/{number}/data-leak/extent")
@Tag(name = "Data leaks")
class ExtentApi {

  private final CaseAccess access;
  private final ReassessLeak reassess;

  ExtentApi(CaseAccess access, ReassessLeak reassess) {
    this.access = access;
    this.reassess = reassess;
  }

  /**
   * @param kinds of data, in words
   * @param persons about how many; null or 0 where nobody knows
   */
  record ExtentBody(LeakRisk risk, String kinds, Integer persons) {}

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Assess a data leak anew: more or less of it came out since")
  void reassess(@PathVariable String number, @RequestBody ExtentBody body, Authentication who) {
    reassess.reassess(
        access.demandAct(who, number),
        body.risk(),
        body.kinds(),
        body.persons() == null ? 0 : body.persons());
  }
}
