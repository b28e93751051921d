package io.recourse.praise.web;

import io.recourse.cases.CaseAccess;
import io.recourse.praise.Praise;
import io.recourse.praise.PraiseBook.PraiseOfTeam;
import io.recourse.praise.ReadPraise;
import io.recourse.praise.TakePraise;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Praise: heard by staff on a case, read by whom it is for, counted by team. */
@RestController
@Tag(name = "Praise")
class PraiseApi {

  private final CaseAccess access;
  private final TakePraise take;
  private final ReadPraise read;

  PraiseApi(CaseAccess access, TakePraise take, ReadPraise read) {
    this.access = access;
    this.take = take;
    this.read = read;
  }

  /** The customer's words. */
  record Heard(String words) {}

  record Item(
      String caseNumber, String source, String words, String team, String person, Instant at) {

    static Item of(Praise one) {
      return new Item(
          one.number().value(),
          one.source().name(),
          one.words(),
          one.team(),
          one.person(),
          one.at());
    }
  }

  /** A list that fits on one page. */
  record Items(List<Item> items, String next) {}

  record Teams(List<PraiseOfTeam> items, String next) {}

  @PostMapping("/api/v1/cases/{number}/praise")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Keep praise that was heard on a case; the customer is thanked")
  void heard(@PathVariable String number, @RequestBody Heard said, Authentication who) {
    take.heard(access.demandAct(who, number), said.words());
  }

  @GetMapping("/api/v1/praise")
  @Operation(summary = "Praise for oneself or one's teams, the latest first")
  Items mine(Authentication who) {
    return new Items(
        read.mine(who.getName(), PraiseReader.teams(who)).stream().map(Item::of).toList(), null);
  }

  @GetMapping("/api/v1/reports/praise")
  @Operation(summary = "Praise by team over six whole months (UTC) and the running one")
  Teams byTeam() {
    return new Teams(read.byTeam(), null);
  }
}
