package io.recourse.goodwill.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GoodwillBook;
import io.recourse.goodwill.GoodwillKind;
import io.recourse.goodwill.GoodwillRequest;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.goodwill.RequestGoodwill;
import io.recourse.goodwill.UndoGoodwill;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Goodwill of one case: granted by staff, read by its customer too. */
@RestController
@RequestMapping("/api/v1/cases/{number}/goodwill")
class GoodwillApi {

  private final GrantGoodwill grantGoodwill;
  private final RequestGoodwill requests;
  private final UndoGoodwill undo;
  private final GoodwillBook book;
  private final CaseAccess access;

  GoodwillApi(
      GrantGoodwill grantGoodwill,
      RequestGoodwill requests,
      UndoGoodwill undo,
      GoodwillBook book,
      CaseAccess access) {
    this.grantGoodwill = grantGoodwill;
    this.requests = requests;
    this.undo = undo;
    this.book = book;
    this.access = access;
  }

  /** What is to be given: {@code points}, or an {@code amount} for a coupon or money. */
  record Asked(String kind, Long points, Money amount, String reason) {

    Gesture gesture() {
      GoodwillKind known = known();
      boolean counts = known == GoodwillKind.POINTS;
      if (counts && amount != null) {
        throw Problem.invalid("/amount", "goodwill.pointsOnly");
      }
      if (!counts && points != null) {
        throw Problem.invalid("/points", "goodwill.amountOnly");
      }
      return new Gesture(known, points == null ? 0 : points, amount, reason);
    }

    private GoodwillKind known() {
      try {
        return GoodwillKind.valueOf(String.valueOf(kind));
      } catch (IllegalArgumentException e) {
        throw Problem.invalid("/kind", "goodwill.kind");
      }
    }
  }

  /** What was asked for, and the team that answers. */
  record Waiting(UUID id, String team) {}

  record Reason(String reason) {}

  /** A list that fits on one page. */
  record Grants(List<GoodwillView> items, String next) {}

  /**
   * @param key names the occasion for the one who grants, so that a call sent again grants once,
   *     however late
   */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  GoodwillView grant(
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
      @RequestBody Asked asked,
      Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    String role = GrantingRole.of(who);
    if (key.isBlank()) {
      throw Problem.malformed("goodwill.keyNeeded");
    }
    String occasion = known + "/" + who.getName() + "/" + key.strip();
    return GoodwillView.of(grantGoodwill.grant(known, asked.gesture(), role, occasion), false);
  }

  /** Asks the team that may grant what is beyond one's own limit; a task waits for its answer. */
  @PostMapping("/requests")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Waiting ask(@PathVariable String number, @RequestBody Asked asked, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    GoodwillRequest waiting = requests.ask(known, asked.gesture(), GrantingRole.of(who));
    return new Waiting(waiting.id(), waiting.team());
  }

  @PostMapping("/{id}/undo")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undo(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestBody Reason why,
      Authentication who) {
    undo.undo(access.demandAct(who, number), id, why.reason());
  }

  @GetMapping
  Grants ofCase(@PathVariable String number, Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    boolean forCustomer = access.isCustomer(who);
    return new Grants(
        book.ofCase(known).stream().map(one -> GoodwillView.of(one, forCustomer)).toList(), null);
  }
}
