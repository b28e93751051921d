package io.recourse.relatedcases.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.relatedcases.LinkCases;
import io.recourse.relatedcases.LinkKind;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links cases that are there already. */
@RestController
@RequestMapping("/api/v1/cases/{number}/children")
class ChildrenApi {

  private final LinkCases linkCases;
  private final CaseAccess access;

  ChildrenApi(LinkCases linkCases, CaseAccess access) {
    this.linkCases = linkCases;
    this.access = access;
  }

  /** The case that becomes the child, and of what kind. */
  record Child(String child, String kind) {}

  @PostMapping
  ResponseEntity<Child> link(
      @PathVariable String number, @RequestBody Child body, Authentication who) {
    CaseNumber parent = access.demandAct(who, number);
    LinkKind kind = Named.kind(body.kind());
    if (!access.mayRead(who, body.child())) {
      throw Problem.invalid("/child", "case.unknown");
    }
    linkCases.linkKnown(parent, new CaseNumber(body.child()), kind);
    return ResponseEntity.created(URI.create("/api/v1/cases/" + body.child())).body(body);
  }
}
