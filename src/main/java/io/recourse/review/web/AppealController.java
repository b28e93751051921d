package io.recourse.review.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.review.AppealLines;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An appeal against refused lines of a case that goes on. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class AppealController {

  private final AppealLines appealLines;
  private final CaseAccess access;

  AppealController(AppealLines appealLines, CaseAccess access) {
    this.appealLines = appealLines;
    this.access = access;
  }

  /** Refused lines, each as a whole. */
  record Appeal(String reason, List<Line> lines) {

    record Line(Integer item) {}

    List<Integer> items() {
      return lines == null
          ? List.of()
          : lines.stream().map(line -> line == null ? null : line.item()).toList();
    }
  }

  /** The case in which the lines are decided anew. */
  record Appealed(String number) {}

  @PostMapping("/appeal")
  ResponseEntity<Appealed> appeal(
      @PathVariable String number, @RequestBody Appeal body, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    CaseNumber as = appealLines.appeal(known, body.items(), body.reason());
    return ResponseEntity.created(URI.create("/api/v1/cases/" + as)).body(new Appealed(as.value()));
  }
}
