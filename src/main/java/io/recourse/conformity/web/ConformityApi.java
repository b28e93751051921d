package io.recourse.conformity.web;

import io.recourse.cases.CaseAccess;
import io.recourse.conformity.Conformity;
import io.recourse.conformity.ProveConformity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The proof that a case kept the law of its time. */
@RestController
@Tag(name = "Audit")
class ConformityApi {

  private final ProveConformity prove;
  private final CaseAccess access;

  ConformityApi(ProveConformity prove, CaseAccess access) {
    this.prove = prove;
    this.access = access;
  }

  @GetMapping("/api/v1/cases/{number}/conformity")
  @Operation(summary = "Prove a case against the legal rules that were in force for it")
  Conformity of(@PathVariable String number, Authentication who) {
    return prove.of(access.demandRead(who, number));
  }
}
